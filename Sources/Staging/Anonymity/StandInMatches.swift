import ProfileModel
import Screens

/// Finds stand-ins, and remembers what a flow does with each path.
struct StandInMatches {
  private let flow: Flow
  private let number: Int
  /// Texts of the original that must not be found in a stand-in.
  private let hidden: [String]
  /// Texts that the flow has: they tell nothing of anybody.
  private let own: Set<String>
  private var readings: [[AttributePath]: Readings] = [:]

  /// - Parameters:
  ///   - number: that of the user, from 1.
  ///   - texts: those of the original.
  init(for flow: Flow, number: Int, hiding texts: [String]) {
    self.flow = flow
    self.number = number
    let own = flow.ownTexts
    self.own = own
    hidden = Set(texts).filter { $0.count > 2 && !own.contains($0) }.sorted()
  }

  /// A value that the flow takes alike; `nil` where none was found.
  mutating func match(_ value: JSONValue, at paths: [AttributePath]) -> JSONValue? {
    let readings = readings[paths] ?? Readings(of: paths, in: flow)
    self.readings[paths] = readings
    let wanted = readings.classOf(value)
    return StandIns(for: readings, number: number).candidates(for: value).first { candidate in
      readings.classOf(candidate) == wanted && !tells(candidate)
    }
  }

  /// Whether something of the original is in a stand-in.
  private func tells(_ value: JSONValue) -> Bool {
    value.allTexts.contains { text in
      !own.contains(text) && hidden.contains { text.utf8.containsRun($0.utf8) }
    }
  }

  /// Whether what came with an interaction stands in the flow itself.
  func isKnown(_ value: String, as key: String) -> Bool {
    if own.contains(value) { return true }
    return flow.articles.contains { article in
      article.interaction().context[key] == value
    }
  }
}

extension Flow {
  /// The texts that tests name, and the options that are offered.
  fileprivate var ownTexts: Set<String> {
    let fields = screens.flatMap(\.fields) + fields
    let tests = conditions.flatMap(\.tests).map(\.test) + fields.compactMap(\.validate)
    let constants = tests.flatMap(\.deepAssertions).flatMap(\.constants).flatMap(\.allTexts)
    return Set(constants + fields.flatMap(\.options).map(\.value))
  }
}

extension JSONValue {
  /// Every text in it, keys apart.
  var allTexts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.allTexts)
    case .object(let members): members.flatMap(\.value.allTexts)
    case .null, .bool, .number: []
    }
  }
}

extension String.UTF8View {
  fileprivate func containsRun(_ run: String.UTF8View) -> Bool {
    guard run.count <= count else { return false }
    return indices.contains { self[$0...].starts(with: run) }
  }
}
