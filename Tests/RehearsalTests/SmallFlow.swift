import ProfileModel
import ProfileService
import Rehearsal
import Screens

/// A flow with a field of each kind, and scripts for it.
enum SmallFlow {
  static let flow: Flow = {
    do throws(ScreensError) { return try Flow(files: files) } catch {
      // Nothing could be tested without it.
      fatalError("The flow of these tests is broken: \(error.findings)")
    }
  }()

  private static let files = [
    SourceFile(
      path: "flow.json",
      text: """
        { "name": "Small", "screens": ["door", "taste", "topic", "parcel"],
          "articles": ["sea"], "events": ["purchase"],
          "password": { "minLength": 12 }, "connections": ["linkedin", "github"] }
        """),
    SourceFile(
      path: "door.json",
      text: """
        { "id": "door", "title": "Door", "purpose": "To come in.", "when": { "event": "signup" },
          "required": true, "fields": [
            { "id": "given_name", "label": "Name", "kind": "text", "writes": "given_name",
              "required": false },
            { "id": "email", "label": "Email", "kind": "email", "writes": "email" },
            { "id": "password", "label": "Password", "kind": "password", "writes": "password" }] }
        """),
    SourceFile(
      path: "taste.json",
      text: """
        { "id": "taste", "title": "Taste", "purpose": "To please.", "when": { "event": "login" },
          "fields": [
            { "id": "age", "label": "Age", "kind": "number", "writes": "user_metadata.age" },
            { "id": "tea", "label": "Tea", "kind": "confirm", "writes": "user_metadata.tea" },
            { "id": "size", "label": "Size", "kind": "choice", "writes": "user_metadata.size",
              "options": [{ "value": "s", "label": "Small" }, { "value": "m", "label": "Middle" },
                          { "value": "l", "label": "Large" }] },
            { "id": "cakes", "label": "Cakes", "kind": "choices", "writes": "user_metadata.cakes",
              "options": [{ "value": "plum", "label": "Plum" }, { "value": "nut", "label": "Nut" },
                          { "value": "lemon", "label": "Lemon" }] }] }
        """),
    SourceFile(
      path: "topic.json",
      text: """
        { "id": "topic", "title": "Topic", "purpose": "To write.", "when": { "event": "article" },
          "fields": [
            { "id": "more", "label": "More", "kind": "confirm", "writes": "user_metadata.more" }] }
        """),
    SourceFile(
      path: "parcel.json",
      text: """
        { "id": "parcel", "title": "Parcel", "purpose": "To send it.",
          "when": { "event": "purchase" }, "fields": [
            { "id": "state", "label": "State", "kind": "text", "writes": "user_metadata.state",
              "when": { "land": "US" } },
            { "id": "land", "label": "Land", "kind": "country", "writes": "user_metadata.land" }] }
        """),
    SourceFile(
      path: "articles/sea.json",
      text: """
        { "title": "The sea", "topic": "water", "text": ["It is wide."] }
        """),
    SourceFile(
      path: "personas/grace.json",
      text: """
        { "title": "Grace", "connection": "linkedin",
          "claims": { "sub": "g1", "given_name": "Grace", "email": "grace@example.org" } }
        """),
    SourceFile(
      path: "personas/ida.json",
      text: """
        { "title": "Ida", "profile": { "given_name": "Ida", "user_metadata": { "age": 40 } },
          "history": { "version": 2, "events": {
              "login": { "count": 2, "first": "2026-01-01T09:00:00Z", "last": "2026-01-04T09:00:00Z" } },
            "interactions": [{ "number": 2, "at": "2026-01-04T09:00:00Z", "event": "login" }] } }
        """),
    SourceFile(
      path: "personas/mary.json",
      text: """
        { "title": "Mary", "answers": [
            { "service": "clearbit", "email": "mary@example.org", "status": 404 }] }
        """),
  ]

  /// A script in which these steps follow each other.
  static func script(
    _ steps: [String], head: String = #""title": "A life""#
  ) throws(ScriptError) -> Script {
    let text = "{ \(head), \"steps\": [\n\(steps.joined(separator: ",\n"))\n] }"
    return try Script(file: "life.json", bytes: Array(text.utf8), flow: flow)
  }

  static func rehearsal(
    _ steps: [String], head: String = #""title": "A life""#
  ) throws -> Rehearsal {
    try Rehearsal(script(steps, head: head), flow: flow, words: words)
  }

  /// What came of the last of these steps.
  static func last(
    _ steps: [String], head: String = #""title": "A life""#
  ) throws -> Turn? {
    var rehearsal = try rehearsal(steps, head: head)
    return rehearsal.play().last
  }

  static let words = FailureWords(service: { "\($0)" }, connection: { "\($0)" })

  static let signUp = [
    #"{ "interaction": "signup" }"#,
    #"{ "answer": { "email": "ada@example.com", "password": "correct horse battery staple" } }"#,
  ]
  static let logIn = [#"{ "wait": "P1D" }"#, #"{ "interaction": "login" }"#]
}

extension Rehearsal {
  /// All that is stored, as texts.
  var stored: [String] {
    store.ids(after: nil, limit: 100).flatMap { id in
      let profile = (try? store.profile(id))?.value.document ?? [:]
      let records = RecordKind.allCases.map { kind in
        (try? store.record(kind, of: .user(id)))??.value ?? .null
      }
      return ([.object(profile)] + records).map { String(decoding: $0.encoded(), as: UTF8.self) }
    }
  }
}
