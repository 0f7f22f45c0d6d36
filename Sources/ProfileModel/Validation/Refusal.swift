/// Why a value is not accepted. Data only: one other place turns it into a sentence, and none of
/// the cases carries the value itself.
package enum Refusal: Hashable, Sendable {
  /// Nothing but white space.
  case empty
  /// Fewer characters than `minimum`.
  case tooShort(minimum: Int)
  /// More characters than `maximum`.
  case tooLong(maximum: Int)
  case email(EmailFault)
  case password(PasswordFault)
  case phone
  case url
  case country
  /// Not written as a day is.
  case date
  /// Written as a day, and the calendar has none such: 30 February.
  case noSuchDay
  /// A day before the first or after the last that makes sense.
  case dateOutside(earliest: CalendarDay?, latest: CalendarDay?)
  case number
  case wholeNumber
  case numberOutside(minimum: Double?, maximum: Double?)
  /// No multiple of this.
  case multipleOf(Double)
  /// Not one of the options.
  case choice
  /// Fewer are chosen than `minimum`.
  case tooFew(minimum: Int)
  /// More are chosen than `maximum`.
  case tooMany(maximum: Int)
  /// What has to be accepted was not.
  case mustAccept
  /// Not of the form that is asked for; what that is, the field says.
  case form
}

/// What is wrong with an email address.
package enum EmailFault: Error, Hashable, Sendable {
  /// Not of the form `name@domain`.
  case form
  /// A dot at either end of the local part, or two in a row.
  case dots
  /// More than 64 bytes before the `@` (RFC 5321 §4.5.3.1.1).
  case localPartTooLong
  /// More than 254 bytes in all (RFC 5321 §4.5.3.1.3, less the brackets).
  case tooLong
  /// The part after the `@` is no domain, or has no dot, which is `.form` too.
  case domain(DomainFault)
}

/// Why a password is refused (NIST SP 800-63B-4 §3.1.1).
package enum PasswordFault: Hashable, Sendable {
  /// Fewer code points than `minimum`.
  case tooShort(minimum: Int)
  /// More than `maximumBytes` bytes of UTF-8, which is what libcrypt takes.
  case tooLong(maximumBytes: Int)
  /// A control character, U+0000 among them.
  case controlCharacter
  /// It is made of passwords that everyone tries first.
  case common
  /// It is the person's name or address, or our name, or little more.
  case personal
  /// One character or one short piece, over and over, or a run such as abcdef.
  case repetitive
}
