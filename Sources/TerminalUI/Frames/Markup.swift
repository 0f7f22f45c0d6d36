/// A piece of HTML or SVG. The names of elements and attributes stand in the program; everything else
/// comes in as text, and cannot become markup.
package struct Markup: Hashable, Sendable {
  /// As it is written to a file.
  package let text: String

  private init(written text: String) { self.text = text }

  /// A text, with escapes for what means something in markup.
  package init(_ text: String) { self.init(written: text.escapedForMarkup) }

  /// Pieces one after the other.
  package init(_ pieces: [Markup]) { self.init(written: pieces.map(\.text).joined()) }

  /// An element on one line.
  package static func element(
    _ name: StaticString, _ attributes: [Attribute], _ content: [Markup]
  ) -> Markup {
    Markup(
      written: opening(name, attributes) + content.map(\.text).joined() + "</\(name)>")
  }

  package static func element(
    _ name: StaticString, _ attributes: [Attribute], _ text: String
  ) -> Markup {
    element(name, attributes, [Markup(text)])
  }

  package static func element(_ name: StaticString, _ text: String) -> Markup {
    element(name, [], text)
  }

  /// An element with each piece of its content on a line of its own.
  package static func block(
    _ name: StaticString, _ attributes: [Attribute], _ content: [Markup]
  ) -> Markup {
    let lines = [opening(name, attributes)] + content.map(\.text) + ["</\(name)>"]
    return Markup(written: lines.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// An element of HTML that has no content and no end.
  package static func void(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
    Markup(written: opening(name, attributes))
  }

  /// A style sheet that stands in the program.
  package static func style(_ sheet: StaticString...) -> Markup {
    Markup(written: "<style>\n" + sheet.map(\.description).joined(separator: "\n") + "\n</style>")
  }

  /// What every page of HTML begins with.
  package static let documentType = Markup(written: "<!doctype html>")

  private static func opening(_ name: StaticString, _ attributes: [Attribute]) -> String {
    "<\(name)\(attributes.map { " " + $0.text }.joined())>"
  }
}

extension Markup {
  package struct Attribute: Hashable, Sendable {
    let text: String

    package init(_ name: StaticString, _ value: String) {
      text = "\(name)=\"\(value.escapedForMarkup)\""
    }

    package static func `class`(_ names: String) -> Self { Self("class", names) }
    package static func id(_ id: String) -> Self { Self("id", id) }
    package static func label(_ text: String) -> Self { Self("aria-label", text) }
  }
}

extension String {
  /// With escapes in place of what means something in markup, also within quotes. What steers a
  /// terminal or turns the text around it is replaced, as it is wherever files are shown.
  fileprivate var escapedForMarkup: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n": escaped += "\n"
      case " "..."~": escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar.canStandInMarkup ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  fileprivate var canStandInMarkup: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !properties.isBidiControl && !properties.isNoncharacterCodePoint
    }
  }
}
