package import FoundationEssentials

/// Points in time as profiles and the command line write them (RFC 3339, UTC, milliseconds).
package enum Timestamp {
  /// `2024-05-07T10:44:26.271Z`, to the nearest millisecond.
  ///
  /// The style cuts digits off, and most milliseconds lie just below themselves in binary: without
  /// the half, a time would grow older each time a file is read and written.
  package static func text(of date: Date) -> String {
    (date + 0.000_5).formatted(style(fractional: true))
  }

  /// Reads a point in time, with or without fractions of a second, with `Z` or an offset.
  ///
  /// - Returns: `nil` where the text is none.
  package static func date(of text: String) -> Date? {
    (try? style(fractional: true).parse(text)) ?? (try? style(fractional: false).parse(text))
  }

  private static func style(fractional: Bool) -> Date.ISO8601FormatStyle {
    Date.ISO8601FormatStyle(includingFractionalSeconds: fractional)
  }
}
