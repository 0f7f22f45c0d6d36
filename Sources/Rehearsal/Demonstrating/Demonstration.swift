package import ProfileModel
package import Screens
package import Wizard

/// A script as it is shown: one still after another, each for its time.
///
/// All of them are there before the first is shown, so that one can go back as well as forward.
package struct Demonstration: Hashable, Sendable {
  /// What is shown until the next one.
  package struct Still: Hashable, Sendable {
    /// `nil` while nobody is there.
    package let wizard: Wizard?
    /// What was done behind it.
    package let trace: Wizard.Trace
    package internal(set) var length: Duration
  }

  /// What is said meanwhile.
  package enum Caption: Hashable, Sendable {
    case nothing
    case said(String)
    /// So much time goes by.
    case passed(Duration)
    /// A step could not be done, or things are other than it expects.
    case unexpected(Turn)
  }

  /// A step of the script that shows something; what is only said goes with the step after it.
  package struct Chapter: Hashable, Sendable {
    package let caption: Caption
    /// When it is, in the script.
    package let time: Timestamp
    /// At least one.
    package internal(set) var stills: [Still]
  }

  package let script: Script
  package let flow: Flow
  package private(set) var chapters: [Chapter] = []

  /// Plays what is left of a rehearsal, and keeps what there is to see.
  package init(_ rehearsal: Rehearsal) {
    var rehearsal = rehearsal
    (script, flow) = (rehearsal.script, rehearsal.flow)
    var camera = Camera(script)
    while rehearsal.position < script.steps.count {
      let before = rehearsal.wizard
      var acts: [Camera.Deed] = []
      guard
        let turn = rehearsal.next(watching: {
          acts.append(Camera.Deed(act: $0, after: $1, trace: $2))
        })
      else { break }
      camera.take(turn, acts, from: before, to: rehearsal)
    }
    chapters = camera.chapters
  }

  /// How long it takes.
  package var length: Duration {
    chapters.flatMap(\.stills).reduce(.zero) { $0 + $1.length }
  }

  /// How many steps could not be done, or found things other than they expect.
  package var unexpected: Int {
    chapters.count { if case .unexpected = $0.caption { true } else { false } }
  }
}
