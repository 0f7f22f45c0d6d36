import ProfileModel
import Rehearsal
import Screens
import Testing
import Wizard

/// Somebody who sits at the wizard by hand, and lets time go by.
struct ComingBackTests {
  private func rehearsal(_ beginning: Script.Beginning) throws -> Rehearsal {
    let script = Script(title: "By hand", beginning: beginning, steps: [])
    return try Rehearsal(script, flow: SmallFlow.flow, words: SmallFlow.words)
  }

  private func persona(_ name: String) throws -> Script.Beginning {
    .persona(try #require(SmallFlow.flow.persona(name)))
  }

  private static let someone = Script.Beginning.somebody(
    Profile(document: ["email": "ada@example.com"]), History())

  static let cases: [(name: String?, days: Int, logins: Int)] = [
    ("grace", 1, 1), ("grace", 40, 2), (nil, 0, 1), (nil, 29, 1), (nil, 40, 2),
  ]

  @Test(arguments: cases)
  func `They come by their session, and log in where it has ended`(
    name: String?, days: Int, logins: Int
  ) throws {
    let rehearsal = try rehearsal(name.map(persona) ?? Self.someone)
    let start = rehearsal.now
    let (_, opening) = rehearsal.comingBack(after: .days(days))
    #expect(rehearsal.now == start + .days(days))
    guard case .interaction(let interaction, let visit) = opening else {
      Issue.record("\(opening)")
      return
    }
    #expect(interaction == Interaction(.login))
    #expect(visit.profile.loginsCount == logins)
    #expect(visit.now == rehearsal.now)
  }

  @Test func `Whoever came back can answer`() throws {
    let rehearsal = try rehearsal(persona("grace"))
    let (person, opening) = rehearsal.comingBack(after: .days(40))
    var run = Wizard.Run(
      Wizard(flow: SmallFlow.flow, now: rehearsal.now), DirectWorker(person), opening: opening)
    run.takeReplies()
    for _ in 0..<9 where run.wizard.form != nil { run.take(.enterPressed) }
    run.takeReplies()
    #expect(run.trace.deeds.last?.isDone == true)
    #expect(run.wizard.notice == nil)
  }

  @Test func `Where nobody is known, there is the start`() throws {
    let (_, opening) = try rehearsal(.nobody).comingBack(after: .days(1))
    #expect(opening == .start)
  }
}
