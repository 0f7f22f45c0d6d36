import FoundationEssentials
import ProfileModel
import Screens
import Testing

@testable import Staging

extension Flow {
  /// A flow of another system in our language: a folder of `Flows` beside the tests.
  static func fixture(_ system: String) throws -> Flow {
    try Flow(files: FlowFolder.files(of: system))
  }
}

/// The folders of the flows of other systems.
enum FlowFolder {
  private static let path =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Flows"

  /// Every system that has a folder.
  static func systems() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  static func files(of system: String) throws -> [SourceFile] {
    let folder = "\(path)/\(system)"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      SourceFile(
        path: name, text: try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
    }
  }
}

/// A person at an interaction, what is asked, and the verdicts of all other fields.
struct Visitor: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// Whether there is no account yet.
  var isNew = false
  /// What stands at the root of the profile, beside what every account has.
  var roots: JSONObject = [:]
  /// What stands in the person's own metadata.
  var metadata: JSONObject = [:]
  var logins: Int64 = 1
  var history = History()
  var event = Interaction.Event.login
  var context: [String: String] = [:]
  /// Answers of this interaction.
  var given: [AttributePath: JSONValue] = [:]
  /// As `screen: field field`.
  var asked: [String]
  /// As `screen.field verdict`; those of the sign-up screen are left out.
  var others: [String] = []

  func plan(of flow: Flow) -> Plan {
    let roots = roots.merging(["user_metadata": .object(metadata)])
    let profile = isNew ? Profile() : Profile.account(roots, logins: logins)
    return Plan(flow, profile, history, at: event, context: context, given: given)
  }
}

extension Plan {
  /// The verdicts of what is not asked.
  var others: [String] {
    decisions.filter { $0.verdict != .ask && $0.screen != "signup" }
      .map { "\($0.screen).\($0.field) \($0.verdict)" }
  }
}
