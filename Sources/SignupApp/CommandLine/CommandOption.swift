/// An option of a command.
package struct CommandOption: Hashable, Sendable {
  /// Without the dashes.
  package let name: String
  /// What its value is called in the help; `nil` for an option without one.
  package let value: String?
  package let help: String

  package init(_ name: String, _ value: String? = nil, help: String) {
    self.name = name
    self.value = value
    self.help = help
  }

  static let data = CommandOption("data", "DIR", help: "the folder with the profiles")
  static let screens = CommandOption(
    "screens", "DIR", help: "a folder of screens in place of the bundled")
  static let now = CommandOption(
    "now", "TIME", help: "the time to go by, as in 2026-05-01T09:00:00Z or +P7D")
  static let event = CommandOption(
    "event", "EVENT", help: "what happened: signup, login or article")
  static let context = CommandOption(
    "context", "KEY=VALUE", help: "something known of the occasion; may be repeated")
  static let connection = CommandOption(
    "connection", "NAME", help: "the provider that one arrives by, as in linkedin")
  static let claims = CommandOption(
    "claims", "FILE", help: "what the provider says, as a JSON file in its own shape")
  static let persona = CommandOption(
    "persona", "NAME", help: "be a persona of the flow, in a copy of which nothing is kept")
  static let asWho = CommandOption(
    "as", "WHO", help: "be somebody else, by email or id, in a copy of which nothing is kept")
  static let qa = CommandOption(
    "qa", help: "show what is behind the wizard: profile, plan, effects; F4 lets time go by")
  static let json = CommandOption("json", help: "print JSON, and refusals as the API does")
  static let help = CommandOption("help", help: "print this and end")
  static let version = CommandOption("version", help: "print the version and end")

  /// What every command takes.
  static let common = [data, screens, now, help, version]
}
