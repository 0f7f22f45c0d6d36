import ProfileModel
import Screens
import Staging

extension Ruling {
  /// Why, for programs: an object with a `kind`, and what belongs to it. It has no attribute's value.
  ///
  ///     {"kind": "condition", "fact": "interactions", "wants": {"atLeast": 2}, "found": 1}
  ///     {"kind": "snoozed", "until": "2026-01-12T09:00:00.000Z"}
  var cause: JSONValue {
    switch self {
    case .missing: ["kind": "missing"]
    case .outdated: ["kind": "outdated"]
    case .known(let path): ["kind": "known", "path": .string(path.description)]
    case .hasPassword: ["kind": "hasPassword"]
    case .loggedInElsewhere: ["kind": "loggedInElsewhere"]
    case .notYet(let obstacle), .inactive(let obstacle): obstacle.cause
    case .onlyAtSignUp: ["kind": "onlyAtSignUp"]
    case .onlyByOthers: ["kind": "onlyByOthers"]
    case .dependsOnAnother: ["kind": "dependsOnAnother"]
    case .snoozed(let end): ["kind": "snoozed", "until": .string(end.text)]
    case .leftEmpty(let end): ["kind": "leftEmpty", "until": .string(end.text)]
    case .declined(let time): ["kind": "declined", "on": .string(time.text)]
    case .askedOften(let times): ["kind": "askedOften", "times": .whole(times)]
    case .tooManyScreens(let limit): ["kind": "tooManyScreens", "limit": .whole(limit)]
    case .tooManyFields(let limit): ["kind": "tooManyFields", "limit": .whole(limit)]
    case .alreadyAsked(let screen): ["kind": "alreadyAsked", "screen": .string(screen)]
    }
  }
}

extension Obstacle {
  fileprivate var cause: JSONValue {
    var members: JSONObject = ["kind": "condition"]
    if let fact { (members["fact"], members["wants"]) = fact.test }
    if isNegated { members["not"] = true }
    if let found { members["found"] = .whole(found) }
    return .object(members)
  }
}

extension Fact {
  /// What is looked at, and what it has to be; in the words of a screen's file.
  fileprivate var test: (fact: JSONValue, wants: JSONValue?) {
    switch self {
    case .event(let event): ("event", .string(event.rawValue))
    case .context(let key, let value): (.string("context.\(key)"), value.map(JSONValue.string))
    case .interactions(let count): ("interactions", count.test)
    case .logins(let count): ("logins", count.test)
    case .known(let path): (.string(path.description), "known")
    case .missing(let path): (.string(path.description), "missing")
    case .completed(let screen): (.string(screen), "completed")
    }
  }
}

extension Fact.Count {
  fileprivate var test: JSONValue {
    switch self {
    case .at(let number): ["at": .whole(number)]
    case .atLeast(let number): ["atLeast": .whole(number)]
    case .every(let number): ["every": .whole(number)]
    }
  }
}

extension JSONValue {
  fileprivate static func whole(_ number: Int) -> JSONValue { .number(.integer(Int64(number))) }
}
