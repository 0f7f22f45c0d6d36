import ProfileModel
import Screens
import Testing
import Wizard

/// A reply is to one effect, and touches nothing else.
struct ReplyTests {
  private func atWork() throws -> Replay {
    var replay = try Replay()
    replay.begin(.interaction(Interaction(.login), ada()))
    return replay
  }

  /// The disk fills up while somebody is answering: first the history cannot be noted, then the
  /// answers cannot be stored.
  @Test(arguments: [0, 1])
  func `A late failure to note something does not unlock a form that is being saved`(
    _ position: Int
  ) throws {
    var replay = try atWork()
    let noting = replay.effects[position]
    replay.type("Analytical Engines", "Programmer")
    let saving = replay.effects[0]
    replay.reply(.failed(.storage("The disk is full.")), to: noting)
    #expect(replay.wizard.waiting == .saving)
    #expect(replay.form?.trouble == nil)
    replay.press(.enterPressed)
    #expect(replay.works == [], "one save at a time")

    replay.reply(.answered(ada(metadata: ["company": "Analytical Engines"])), to: saving)
    let home = replay.wizard
    replay.reply(.answered(ada()), to: saving)
    #expect(replay.wizard == home, "what came twice passes nothing twice")
  }

  @Test func `What could not be noted is said at Home, and not in the form`() throws {
    var replay = try atWork()
    let noting = replay.effects[1]
    replay.press(.typed("A"))
    replay.reply(.failed(.storage("The disk is full.")), to: noting)
    #expect(replay.form?.trouble == nil)
    #expect(replay.texts == ["A", ""])
    replay.type("", "")
    replay.reply(.answered(ada()))
    #expect(replay.wizard.place.isHome)
    #expect(replay.wizard.notice == .storage("The disk is full."))
  }

  @Test func `A dead session is found by what needs it, not by a note beside`() throws {
    var replay = try atWork()
    let noting = replay.effects[1]
    replay.press(.typed("A"))
    replay.reply(.failed(.sessionEnded), to: noting)
    #expect(replay.texts == ["A", ""])
    #expect(replay.wizard.notice == nil)
  }

  @Test func `A reply that is none to its effect passes nothing`() throws {
    var replay = try atWork()
    replay.type("Analytical Engines", "Programmer")
    replay.reply(.noted)
    #expect(replay.texts == ["Analytical Engines", "Programmer"])
    #expect(replay.wizard.step?.number == 1)
  }

  @Test func `Replies in any order leave the same`() throws {
    var replay = try atWork()
    let (begin, note) = (replay.effects[0], replay.effects[1])
    var other = replay
    replay.reply(.noted, to: begin)
    replay.reply(.noted, to: note)
    other.reply(.noted, to: note)
    other.reply(.noted, to: begin)
    #expect(replay.wizard == other.wizard)
    #expect(replay.wizard.outstanding.isEmpty)
  }

  @Test func `No two effects have one id, not even after they are done`() throws {
    var replay = try atWork()
    var ids = replay.effects.map(\.id)
    for _ in 0..<3 {
      replay.type("", "")
      ids += replay.effects.map(\.id)
      replay.reply(.failed(.storage("No.")))
    }
    #expect(Set(ids).count == ids.count)
  }
}

/// An effect that takes the person's part tells how far it is, and can be called off.
struct CancellingTests {
  private static let emmy = Persona(id: "emmy", title: "Emmy Noether", connection: "github")
  private static let confirmation = Wizard.Progress.confirmation(
    code: "WDJB-MJHT", address: "https://example.com/device")

  private func arriving() throws -> Replay {
    var replay = try Replay(personas: [Self.emmy])
    replay.begin(.arrival)
    return replay
  }

  @Test func `Progress is shown until the effect is done, and keeps the person waiting`() throws {
    var replay = try arriving()
    replay.reply(.progressed(Self.confirmation))
    #expect(replay.wizard.progress == Self.confirmation)
    #expect(replay.wizard.waiting == .arriving)
    replay.reply(.failed(.storage("No answer.")))
    #expect(replay.wizard.progress == nil)
    #expect(replay.wizard.waiting == nil)
  }

  @Test func `Esc calls an arrival off, and what comes of it later is not heard`() throws {
    var replay = try arriving()
    let start = try Replay(personas: [Self.emmy]).wizard.place
    let arriving = replay.effects[0]
    replay.reply(.progressed(Self.confirmation))
    replay.press(.backPressed)
    #expect(replay.works == [.cancel(arriving.id)])
    #expect(replay.wizard.waiting == nil)
    #expect(replay.wizard.progress == nil)
    #expect(replay.wizard.place == start)
    let calledOff = replay.wizard
    replay.reply(.loggedIn(ada()), to: arriving)
    replay.reply(.progressed(Self.confirmation), to: arriving)
    #expect(replay.wizard == calledOff)
  }

  @Test func `What stores something cannot be called off`() throws {
    var replay = try Replay()
    replay.signUp()
    let before = replay.wizard
    replay.press(.backPressed)
    #expect(replay.works == [])
    #expect(replay.wizard == before)
  }

  @Test func `What is done beside the person tells them of no progress`() throws {
    var replay = try Replay()
    replay.begin(.interaction(Interaction(.login), ada()))
    let before = replay.wizard
    replay.reply(.progressed(Self.confirmation), to: replay.effects[0])
    #expect(replay.wizard == before)
  }
}

extension Wizard.Place {
  var isHome: Bool { if case .home = self { true } else { false } }
}
