import ProfileModel
import Rehearsal
import Screens
import Testing
import Wizard

/// What is shown of a script, and for how long.
struct DemonstrationTests {
  private func demonstration(_ steps: [String]) throws -> Demonstration {
    Demonstration(try SmallFlow.rehearsal(steps))
  }

  @Test func `The same script is shown in the same way`() throws {
    let steps = SmallFlow.signUp + SmallFlow.logIn
    #expect(try demonstration(steps) == demonstration(steps))
  }

  @Test func `A text grows by a character, and ends as the script has it`() throws {
    let chapters = try demonstration(SmallFlow.signUp).chapters
    let emails = chapters.flatMap(\.stills).map { text(in: 1, of: $0.wizard) }
    let email = "ada@example.com"
    let grown = (0...email.count).map { String(email.prefix($0)) }
    #expect(emails.filter { !$0.isEmpty }.first == "a")
    #expect(Set(grown).isSubset(of: Set(emails)))
  }

  @Test func `The last thing that is shown of a step is what it led to`() throws {
    var rehearsal = try SmallFlow.rehearsal(SmallFlow.signUp + SmallFlow.logIn)
    let chapters = try demonstration(SmallFlow.signUp + SmallFlow.logIn).chapters
    var shown: [Wizard?] = []
    while let turn = rehearsal.next() {
      if ![.say, .expect].contains(turn.step.deed) {
        shown.append(turn.step.deed == .wait ? nil : rehearsal.wizard)
      }
    }
    #expect(chapters.map { $0.stills.last?.wizard } == shown)
  }

  static let captions: [(steps: [String], captions: [Demonstration.Caption])] = [
    ([#"{ "say": "A" }"#, #"{ "interaction": "signup" }"#], [.said("A")]),
    (
      [#"{ "interaction": "signup" }"#, #"{ "say": "A" }"#, #"{ "wait": "P3D" }"#],
      [.nothing, .said("A"), .passed(.seconds(3 * 86_400))]
    ),
    (
      [#"{ "wait": "P3D" }"#, #"{ "interaction": "signup" }"#],
      [.passed(.seconds(3 * 86_400)), .nothing]
    ),
    ([#"{ "say": "A" }"#, #"{ "say": "B" }"#], [.said("A"), .said("B")]),
    ([#"{ "interaction": "signup" }"#, #"{ "expect": { "screen": "door" } }"#], [.nothing]),
    ([], []),
  ]

  @Test(arguments: captions)
  func `What is said goes with the step after it`(
    steps: [String], captions: [Demonstration.Caption]
  ) throws {
    #expect(try demonstration(steps).chapters.map(\.caption) == captions)
  }

  @Test func `While time goes by nobody is there`() throws {
    let chapters = try demonstration(SmallFlow.signUp + [#"{ "wait": "P3D" }"#]).chapters
    #expect(chapters.last?.stills.map(\.wizard) == [nil])
    #expect(chapters.last?.time == Script.usualStart + .seconds(3 * 86_400))
  }

  @Test(arguments: [
    #"{ "expect": { "screen": "taste" } }"#, #"{ "notNow": true }"#,
  ])
  func `What goes wrong is shown, and counted`(step: String) throws {
    let demonstration = try demonstration([#"{ "interaction": "signup" }"#, step])
    #expect(demonstration.unexpected == 1 && demonstration.chapters.count == 2)
    guard case .unexpected(let turn)? = demonstration.chapters.last?.caption else {
      Issue.record("nothing is said of it")
      return
    }
    #expect(turn.number == 2)
  }

  @Test func `Every still stands for a while, and none for long`() throws {
    let stills = try demonstration(SmallFlow.signUp + SmallFlow.logIn).chapters.flatMap(\.stills)
    #expect(stills.allSatisfy { .milliseconds(50)...(.seconds(6)) ~= $0.length })
  }

  @Test func `The bundled three visits take about a minute, half a year apart`() throws {
    let flow = try Flow(files: BundledScreens.files)
    let file = try #require(
      BundledScreens.scripts.first { $0.path == "scripts/three-visits.json" })
    let script = try Script(file: file.path, bytes: file.bytes, flow: flow)
    let demonstration = Demonstration(
      try Rehearsal(script, flow: flow, words: SmallFlow.words))
    #expect(demonstration.unexpected == 0)
    #expect(.seconds(45)...(.seconds(75)) ~= demonstration.length, "\(demonstration.length)")
    let waits = demonstration.chapters.map(\.caption).filter {
      $0 == .passed(.seconds(180 * 86_400))
    }
    #expect(waits.count == 2)
  }

  private func text(in index: Int, of wizard: Wizard?) -> String {
    guard let form = wizard?.form, form.inputs.indices.contains(index),
      case .line(let line) = form.inputs[index].answer
    else { return "" }
    return line.text
  }
}

/// Going through a demonstration, without a clock.
struct PlaybackTests {
  private func playback() throws -> Playback {
    Playback(Demonstration(try SmallFlow.rehearsal(SmallFlow.signUp + SmallFlow.logIn)))
  }

  @Test func `It shows every still once, and is over`() throws {
    var playback = try playback()
    let stills = playback.demonstration.chapters.flatMap(\.stills)
    var shown: [Demonstration.Still] = []
    while let current = playback.current {
      shown.append(current.still)
      playback.advance()
    }
    #expect(shown == stills && playback.isOver)
    playback.advance()
    #expect(playback.isOver && playback.current == nil)
  }

  @Test func `One goes a step forward and back, and not beyond the ends`() throws {
    var playback = try playback()
    let last = playback.demonstration.chapters.count - 1
    var places = [playback.chapter]
    func note(_ move: (inout Playback) -> Void) {
      move(&playback)
      places.append(playback.chapter)
    }
    note { $0.goBack() }
    note { $0.goForward() }
    note { $0.goForward() }
    note { $0.advance() }
    note { $0.goBack() }
    #expect(places == [0, 0, 1, 2, 3, 2])
    for _ in 0...last { playback.goForward() }
    #expect(playback.chapter == last && !playback.isOver)
  }

  @Test func `A step back shows its beginning anew`() throws {
    var playback = try playback()
    let first = playback.current?.still
    while playback.chapter == 0 { playback.advance() }
    playback.goBack()
    #expect(playback.current?.still == first)
  }

  @Test func `It is held and goes on where it was`() throws {
    var playback = try playback()
    playback.advance()
    let shown = playback
    playback.togglePause()
    #expect(playback.isPaused && playback.isAtSamePlace(as: shown))
    playback.goForward()
    #expect(playback.isPaused)
    playback.togglePause()
    #expect(!playback.isPaused)
  }
}
