import ProfileModel
import Screens
import Staging
import Testing

@testable import Wizard

/// What is shown behind the wizard.
struct InspectionTests {
  /// A wizard whose effects are done at once, with what was done.
  private struct Session {
    var wizard: Wizard
    var trace = Wizard.Trace()

    init(_ visit: Visit, _ interaction: Interaction = Interaction(.login)) throws {
      wizard = try Replay().wizard
      _ = wizard.begin(.interaction(interaction, visit))
      reply(.noted, took: .milliseconds(2))
      reply(.noted)
    }

    mutating func reply(_ content: Wizard.Reply.Content, took: Duration? = nil) {
      guard let effect = wizard.outstanding.first else { return }
      let before = wizard.visit
      var reply = Wizard.Reply(to: effect.id, content)
      reply.took = took
      _ = wizard.handle(reply)
      trace.heard(reply, to: effect.work, from: before, to: wizard.visit)
    }

    mutating func press(_ acts: Wizard.Act...) { for act in acts { _ = wizard.handle(act) } }

    func inspection(at now: Timestamp = Replay.now) -> Inspection {
      Inspection(of: wizard, trace, at: now)
    }
  }

  /// Ada's second visit, at which both fields of `work` are answered.
  private func answered() throws -> Session {
    var session = try Session(ada())
    session.press(.typed("ACME"), .enterPressed, .typed("Boss"), .enterPressed)
    session.reply(.answered(ada(metadata: ["company": "ACME", "title": "Boss"], visits: 1)))
    return session
  }

  private func verdict(_ field: String, _ inspection: Inspection) -> Plan.Verdict? {
    inspection.decisions.first { $0.field == field }?.verdict
  }

  @Test func `While something is asked it is about that interaction`() throws {
    let inspection = try Session(ada()).inspection()
    #expect(inspection.isUnderWay)
    #expect(inspection.interaction == Interaction(.login))
    #expect(inspection.number == 2)
    #expect(inspection.decisions.prefix(2).map(\.field) == ["company", "title"])
    #expect(verdict("email", inspection) == .screenInactive)
  }

  @Test func `Afterwards it is about the next one, which counts this one`() throws {
    let inspection = try answered().inspection()
    #expect(!inspection.isUnderWay)
    #expect(inspection.number == 3)
    #expect(verdict("company", inspection) == .known)
    #expect(verdict("country", inspection) == .notYet)
  }

  @Test func `What was put off is counted before the history is read again`() throws {
    var session = try Session(ada())
    session.press(.backPressed)
    session.reply(.noted)
    #expect(verdict("company", session.inspection()) == .snoozed)
    #expect(session.inspection().number == 3)
    #expect(verdict("company", session.inspection(at: Replay.now + .days(8))) == .ask)
  }

  @Test func `Of somebody unknown it is about their sign-up`() throws {
    let wizard = try Replay().wizard
    let inspection = Inspection(of: wizard, Wizard.Trace(), at: Replay.now)
    #expect(inspection.interaction.event == .signup)
    #expect(inspection.number == 1 && !inspection.isUnderWay)
    #expect(inspection.attributes.allSatisfy { $0.provenance == nil })
  }

  @Test func `What has just changed is marked, and nothing else`() throws {
    var session = try Session(ada(metadata: ["company": "Old"]))
    #expect(session.inspection().attributes.allSatisfy { $0.change == nil })
    session.press(.typed("Boss"), .enterPressed)
    session.reply(.answered(ada(metadata: ["company": "New", "title": "Boss"], visits: 1)))
    let changes = session.inspection().attributes.filter { $0.change != nil }
    #expect(changes.map(\.path) == ["user_metadata.company", "user_metadata.title"])
    #expect(changes.map(\.change) == [.changed, .added])
    session.trace.heard(
      Wizard.Reply(to: .init(number: 9), .answered(ada(metadata: ["title": "Boss"]))),
      to: .answer([:], nil), from: session.wizard.visit, to: ada(metadata: ["title": "Boss"]))
    session.wizard.visit = ada(metadata: ["title": "Boss"])
    let gone = session.inspection().attributes.filter { $0.change != nil }
    #expect(gone.map(\.path) == ["user_metadata.company"])
    #expect(gone.map(\.change) == [.removed])
    #expect(gone.allSatisfy { $0.provenance == nil })
  }

  @Test func `After a sign-up everything is new, after a login nothing`() throws {
    let works: [(Wizard.Effect.Work, Wizard.Reply.Content, Bool)] = [
      (
        .signUp(
          Wizard.NewAccount(
            interaction: Interaction(.signup), verdicts: [:], values: [:], password: "",
            showings: [])), .signedUp(ada()), true
      ),
      (.logIn(email: "", password: ""), .loggedIn(ada()), false),
    ]
    for (work, content, isNew) in works {
      var trace = Wizard.Trace()
      trace.heard(
        Wizard.Reply(to: .init(number: 1), content), to: work, from: nil, to: ada())
      #expect((trace.former != nil) == isNew)
    }
  }

  @Test func `What belongs together stands together, what is asked for first`() throws {
    var visit = ada(metadata: ["company": "ACME"])
    visit.profile = Profile(
      document: visit.profile.document.merging(["app_metadata": ["clearbit": ["title": "Boss"]]]))
    let inspection = try Session(visit).inspection()
    let groups = inspection.attributes.map(\.group)
    var seen: [String] = []
    for group in groups where seen.last != group { seen.append(group) }
    #expect(seen.count == Set(groups).count, "\(seen)")
    #expect(seen.first == "")
    #expect(seen.contains("app_metadata.clearbit"))
  }

  @Test func `What was done is told with its time, the latest last, and how it went`() throws {
    var session = try Session(ada())
    #expect(
      session.trace.deeds == [.init(.begin, took: .milliseconds(2)), .init(.note)])
    session.press(.typed("ACME"), .enterPressed, .typed("Boss"), .enterPressed)
    session.reply(.failed(.storage("Full.")))
    #expect(session.trace.deeds.last == .init(.answer, isDone: false))
    for number in 1...20 {
      session.trace.heard(
        Wizard.Reply(to: .init(number: number), .noted), to: .signOut, from: nil, to: nil)
    }
    #expect(session.trace.deeds.count == 6)
  }
}
