package import ProfileModel

/// One input on a screen, bound to the attribute it writes.
///
/// It never changes, and is shared by all who hold it: a plan takes fields by the dozen, and a copy of
/// so many properties costs more than all that is decided about one.
package final class Field: Sendable {
  /// What kind of answer a field takes, and so how it is drawn and edited.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, email, password
    /// Yes or no.
    case confirm
    /// One of several options.
    case choice
    /// Several of several options.
    case choices
    case number, date, phone, country, url
  }

  /// One thing that can be chosen.
  package struct Option: Hashable, Sendable {
    /// What is stored.
    package var value: String
    /// What is read.
    package var label: LocalizedText
    /// What must hold before it is offered.
    package var when: Condition?

    package init(value: String, label: LocalizedText, when: Condition? = nil) {
      self.value = value
      self.label = label
      self.when = when
    }
  }

  /// One for each question of a flow; screens that ask the same one share its declaration.
  package let id: String
  package let label: LocalizedText
  /// A line of help under the field, or an example.
  package let hint: LocalizedText?
  /// What the answer is for.
  package let purpose: LocalizedText?
  package let kind: Kind
  /// The attribute that an answer is stored in.
  package let writes: AttributePath
  /// The attributes that make the answer known, most trusted first.
  package let knownFrom: [AttributePath]
  package let options: [Option]
  /// What every answer of the kind must keep.
  package let rules: [ValidationRule]
  /// What an answer must keep besides, and what is said where it does not.
  package let validate: ValueTest?
  package let message: LocalizedText?
  /// How long an answer holds; `nil` for ever.
  package let expires: Duration?
  /// The ids that it had before.
  package let was: [String]
  /// Its id, and those that it had before.
  package let names: [String]
  /// What must hold on this screen before it is asked.
  package let when: Condition?
  /// Whether it must be answered on this screen; `nil` for what the screen says.
  package let required: Condition?

  package init(
    id: String, label: LocalizedText, hint: LocalizedText? = nil, purpose: LocalizedText? = nil,
    kind: Kind, writes: AttributePath, knownFrom: [AttributePath]? = nil, options: [Option] = [],
    rules: [ValidationRule] = [], validate: ValueTest? = nil, message: LocalizedText? = nil,
    expires: Duration? = nil, was: [String] = [], when: Condition? = nil,
    required: Condition? = nil
  ) {
    self.id = id
    self.label = label
    self.hint = hint
    self.purpose = purpose
    self.kind = kind
    self.writes = writes
    self.knownFrom = knownFrom ?? [writes]
    self.options = options
    self.rules = rules
    self.validate = validate
    self.message = message
    self.expires = expires
    self.was = was
    names = [id] + was
    self.when = when
    self.required = required
  }

  /// The same field with other options, or with its answer stored elsewhere.
  package func with(options: [Option]? = nil, writes: AttributePath? = nil) -> Field {
    Field(
      id: id, label: label, hint: hint, purpose: purpose, kind: kind,
      writes: writes ?? self.writes, knownFrom: knownFrom, options: options ?? self.options,
      rules: rules, validate: validate, message: message,
      expires: expires, was: was, when: when, required: required)
  }
}
