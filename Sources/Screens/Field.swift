package import ProfileModel

/// One input on a screen, bound to the attribute it writes.
package struct Field: Hashable, Sendable {
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

    package init(value: String, label: LocalizedText) {
      self.value = value
      self.label = label
    }
  }

  /// Unique within its screen.
  package var id: String
  package var label: LocalizedText
  /// A line of help under the field, or an example.
  package var hint: LocalizedText?
  package var kind: Kind
  /// The attribute that an answer is stored in.
  package var writes: AttributePath
  /// The attributes that make the answer known, most trusted first.
  package var knownFrom: [AttributePath]
  /// Whether the field may be left empty even on a required screen.
  package var isOptional: Bool
  package var options: [Option]
  /// What an answer must keep: the rules of its kind first, then the declared ones.
  package var rules: [ValidationRule]
  /// What must hold before the field may be asked, such as the answer to another.
  package var dependsOn: Condition?

  package init(
    id: String, label: LocalizedText, hint: LocalizedText? = nil, kind: Kind,
    writes: AttributePath, knownFrom: [AttributePath]? = nil, isOptional: Bool = false,
    options: [Option] = [], rules: [ValidationRule] = [], dependsOn: Condition? = nil
  ) {
    self.id = id
    self.label = label
    self.hint = hint
    self.kind = kind
    self.writes = writes
    self.knownFrom = knownFrom ?? [writes]
    self.isOptional = isOptional
    self.options = options
    self.rules = rules
    self.dependsOn = dependsOn
  }
}
