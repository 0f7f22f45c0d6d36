import ProfileModel
import Screens
import Staging

extension Ruling {
  /// Why, for programs: an object with a `kind`, and what belongs to it. It has no attribute's value.
  ///
  ///     {"kind": "condition", "fact": "interactions", "path": "when.interactions",
  ///      "wants": {"minimum": 2}, "found": 1, "changes": {"count": 2}}
  ///     {"kind": "snoozed", "until": "2026-01-12T09:00:00.000Z"}
  var cause: JSONValue {
    switch self {
    case .missing: ["kind": "missing"]
    case .outdated: ["kind": "outdated"]
    case .expired(let time): ["kind": "expired", "since": .string(time.text)]
    case .newVersion(let version): ["kind": "newVersion", "version": .whole(version)]
    case .known(let path): ["kind": "known", "path": .string(path.description)]
    case .hasPassword: ["kind": "hasPassword"]
    case .loggedInElsewhere: ["kind": "loggedInElsewhere"]
    case .notYet(let obstacle), .inactive(let obstacle), .dependsOn(let obstacle): obstacle.cause
    case .onlyAtSignUp: ["kind": "onlyAtSignUp"]
    case .onlyByOthers: ["kind": "onlyByOthers"]
    case .snoozed(let end): ["kind": "snoozed", "until": .string(end.text)]
    case .leftEmpty(let end): ["kind": "leftEmpty", "until": .string(end.text)]
    case .abandoned(let times, let end):
      ["kind": "abandoned", "times": .whole(times), "until": .string(end.text)]
    case .declined(let time): ["kind": "declined", "on": .string(time.text)]
    case .exhausted(let times): ["kind": "exhausted", "times": .whole(times)]
    case .quiet(let end): ["kind": "quiet", "until": .string(end.text)]
    case .tooManyScreens(let limit): ["kind": "tooManyScreens", "limit": .whole(limit)]
    case .tooManyFields(let limit): ["kind": "tooManyFields", "limit": .whole(limit)]
    case .alreadyAsked(let screen): ["kind": "alreadyAsked", "screen": .string(screen)]
    }
  }
}

extension Obstacle {
  fileprivate var cause: JSONValue {
    var members: JSONObject = ["kind": "condition", "found": found.json]
    if let test {
      members["fact"] = .string(test.fact.name)
      members["path"] = .string(test.path)
      members["wants"] = test.test.json
    }
    if isNegated { members["not"] = true }
    switch change {
    case .time(let time)?: members["changes"] = ["at": .string(time.text)]
    case .count(let count)?: members["changes"] = ["count": .whole(count)]
    case nil: break
    }
    return .object(members)
  }
}

extension Obstacle.Found {
  /// Counts and times as they are; of an attribute no more than its class.
  fileprivate var json: JSONValue {
    switch self {
    case .nothing: .null
    case .stale: "stale"
    case .event(let event): .string(event.rawValue)
    case .count(let count), .percent(let count): .whole(count)
    case .duration(let duration): .string(duration.iso8601)
    case .text: "text"
    case .number: "number"
    case .truth: "truth"
    case .list: "list"
    case .object: "object"
    }
  }
}

extension JSONValue {
  fileprivate static func whole(_ number: Int) -> JSONValue { .number(.integer(Int64(number))) }
}
