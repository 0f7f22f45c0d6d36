package import ProfileModel
package import Screens
package import Wizard

/// The one place where what happened becomes words for the person: what is wrong, and what to do.
package enum Sentences {
  /// Why an answer is not accepted.
  package static func refusal(_ refusal: Refusal, of field: Field, in language: String) -> String {
    if let message = field.message, refusal.isOfOwnTest(of: field) {
      return message.resolved(in: language)
    }
    let label = label(of: field, in: language)
    switch refusal {
    case .empty: return empty(field, label: label)
    case .tooShort(let minimum): return "\(label) needs at least \(counted(minimum, "character"))."
    case .tooLong(let maximum): return "Keep it to \(counted(maximum, "character")) or fewer."
    case .email(let fault): return email(fault)
    case .password(let fault): return password(fault)
    case .phone: return "Write + and the country code first, as in +44 20 7946 0000."
    case .url: return "A web address looks like https://example.com."
    case .country: return "Write a country, as in France or FR."
    case .date: return "Write the day as year-month-day, as in 1990-12-31."
    case .noSuchDay: return "The calendar has no such day; check month and day."
    case .dateOutside(let earliest, let latest):
      return outside(earliest?.description, latest?.description, "a day")
    case .number: return "Write a number, as in 12 or 7.5."
    case .wholeNumber: return "Write a whole number, as in 12."
    case .numberOutside(let minimum, let maximum):
      return outside(minimum.map(plain), maximum.map(plain), "a number")
    case .multipleOf(let step): return "Write a multiple of \(plain(step))."
    case .choice: return "Choose one of the options."
    case .tooFew(let minimum): return "Choose at least \(minimum)."
    case .tooMany(let maximum): return "Choose \(maximum) or fewer."
    case .mustAccept: return "Choose yes to go on."
    case .form: return "\(label) is not written as it has to be; check it."
    }
  }

  /// What a field is called: by its screen, or by its kind where it stands on none.
  package static func label(of field: Field, in language: String) -> String {
    if field.label != .none { return field.label.resolved(in: language) }
    return switch field.kind {
    case .email: "Email"
    case .password: "Password"
    case .text, .confirm, .choice, .choices, .number, .date, .phone, .country, .url: field.id
    }
  }

  private static func empty(_ field: Field, label: String) -> String {
    switch field.kind {
    case .confirm: "Choose yes or no."
    case .choice, .choices: "Choose one of the options."
    case .password: "Choose a password."
    case .text, .email, .number, .date, .phone, .country, .url:
      "Write your \(label.lowercasedFirst) here."
    }
  }

  private static func email(_ fault: EmailFault) -> String {
    switch fault {
    case .form: "An email address looks like name@example.com."
    case .dots: "A dot can't stand first, last or twice in a row before the @."
    case .localPartTooLong: "The part before the @ is too long; 64 characters fit."
    case .tooLong: "This address is too long; 254 characters fit in all."
    case .domain(let fault): domain(fault)
    }
  }

  private static func domain(_ fault: DomainFault) -> String {
    switch fault {
    case .form: "Check the part after the @; it looks like example.com."
    case .letter: "A character after the @ is none that a domain can have; write it another way."
    case .code: "The part that begins with xn-- stands for no name; check its letters."
    case .number: "The part after the last dot can't be a number; it looks like com or org."
    case .direction:
      "The part after the @ mixes letters that run left and right; check their order."
    }
  }

  private static func password(_ fault: PasswordFault) -> String {
    switch fault {
    case .tooShort(let minimum): "Use at least \(minimum) characters; a few words are easy to keep."
    case .tooLong(let maximum): "Keep it to \(maximum) bytes or fewer; this one is longer."
    case .controlCharacter: "It has a control character in it; type it again without."
    case .common: "This is among the passwords that are tried first; choose another."
    case .personal: "It is little more than a name, yours or ours; choose another."
    case .repetitive: "It repeats or runs on like abcdef; choose something less regular."
    }
  }

  private static func outside(_ low: String?, _ high: String?, _ what: String) -> String {
    switch (low, high) {
    case (let low?, let high?): "Write \(what) from \(low) to \(high)."
    case (let low?, nil): "Write \(what) from \(low) on."
    case (nil, let high?): "Write \(what) up to \(high)."
    case (nil, nil): "Write another one."
    }
  }

  /// 3 as `3`, 7.5 as `7.5`.
  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

extension Sentences {
  /// Why work was not done.
  package static func trouble(_ trouble: Wizard.Trouble, in flow: Flow) -> String {
    switch trouble {
    case .emailTaken: "This email has an account already. Log in, or use another one."
    case .continuesWith(let connection):
      "This email continues with \(flow.providers.title(of: connection)) here."
        + " Continue with \(flow.providers.title(of: connection)) instead."
    case .wrongCredentials: "That email and password don't go together. Check both and try again."
    case .throttled(let seconds): "Too many attempts. Try again in \(wait(seconds))."
    case .refused: "The service did not accept what was written. Check it and try again."
    case .denied(let sentence): sentence
    case .sessionEnded: "Your session has ended. Log in again."
    case .sessionExpired(let days):
      "Your session ended after \(counted(days, "day")). Log in again."
    case .blocked:
      "This account is blocked. Ask the people of \(flow.name.resolved()) about it."
    case .storage(let sentence): sentence
    }
  }

  /// Work that is under way.
  package static func waiting(_ waiting: Wizard.Waiting) -> String {
    switch waiting {
    case .creatingAccount: "Creating your account…"
    case .loggingIn: "Logging in…"
    case .arriving: "Asking who you are…"
    case .saving: "Saving…"
    case .opening: "Opening…"
    case .signingOut: "Signing out…"
    }
  }

  /// What is known already and won't be asked: one sentence for each source.
  package static func known(
    _ group: Form.KnownGroup, in flow: Flow, _ language: String
  ) -> String {
    let labels = names(of: group.fields, in: language).enumerated().map { index, name in
      index == 0 && group.source != nil ? name : name.lowercasedFirst
    }
    if let source = group.source {
      return "\(listed(labels)): from \(flow.providers.title(of: source))."
    }
    return "We know your \(listed(labels)); we won't ask."
  }

  /// What a person calls what fields ask for: whoever gave both names has given their name.
  private static func names(of fields: [Field], in language: String) -> [String] {
    let parts: Set<AttributePath> = ["given_name", "family_name"]
    let hasBoth = parts.isSubset(of: fields.map(\.writes))
    return fields.compactMap { field in
      guard hasBoth, parts.contains(field.writes) else { return field.label.resolved(in: language) }
      return field.writes == "given_name" ? "Name" : nil
    }
  }

  private static func wait(_ seconds: Int) -> String {
    seconds < 90 ? counted(seconds, "second") : counted((seconds + 59) / 60, "minute")
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `a`, `a and b`, `a, b and c`
  static func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// `First name` as it stands within a sentence; `VAT number` stays as it is.
  var lowercasedFirst: String {
    let second = dropFirst().first
    return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}

extension Refusal {
  /// Whether a field's own test refuses, and not what every field of its kind asks for.
  fileprivate func isOfOwnTest(of field: Field) -> Bool {
    switch self {
    case .empty, .password: false
    case .email, .phone, .url, .country, .date, .noSuchDay, .number, .choice: field.kind == .text
    case .tooShort, .tooLong, .dateOutside, .wholeNumber, .numberOutside, .multipleOf, .tooFew,
      .tooMany, .mustAccept, .form:
      true
    }
  }
}
