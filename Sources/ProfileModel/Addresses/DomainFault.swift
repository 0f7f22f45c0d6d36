/// Why a text is no domain.
package enum DomainFault: Error, Hashable, Sendable {
  /// A label is empty, too long, or has something other than letters, digits and inner hyphens.
  case form
  /// A letter that no domain has, such as one that is only another form of a letter (RFC 5892), or
  /// one that must not stand beside its neighbours.
  case letter
  /// A label that begins with `xn--` and stands for no label beyond ASCII (RFC 5890 §2.3.2.1).
  case code
  /// The last label is a number, as in the address of a machine.
  case number
  /// Letters that run from right to left beside others in one label, or behind a digit (RFC 5893).
  case direction
}
