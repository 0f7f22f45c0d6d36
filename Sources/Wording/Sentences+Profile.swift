package import ProfileModel
package import Screens
package import Wizard

/// How a profile is told to the person whose it is.
extension Sentences {
  package static let profileHeading = "My profile"
  /// In place of a value that there is not.
  package static let nothing = "–"
  package static let notKnown = "not known yet"

  /// The source of a value that another one counts before.
  package static func shadowed(_ source: String) -> String { "\(source), shadowed" }

  /// What a profile has, as a person reads it.
  package static func value(of provenance: Provenance, in flow: Flow, _ zone: Zone) -> String {
    let path = provenance.path
    if flow.takesCountry(from: path),
      let country = provenance.value.string.flatMap(Country.init(typed:))
    {
      return country.name
    }
    guard path.root == "identities", path.components.last == "connection",
      let connection = provenance.value.string
    else { return value(provenance.value, in: zone) }
    return connection == Identity.passwordConnection
      ? "a password" : flow.providers.title(of: connection)
  }

  /// A stored value of any kind as a person reads it; a time as the clocks there show it.
  private static func value(_ value: JSONValue, in zone: Zone) -> String {
    switch value {
    case .null: nothing
    case .bool(let truth): truth ? "yes" : "no"
    case .array(let elements): elements.map { self.value($0, in: zone) }.joined(separator: ", ")
    case .object(let members): "\(counted(members.count, "value"))"
    case .string(let text): Timestamp(text).map(zone.minute) ?? text
    case .number(let number): number.text
    }
  }

  /// Where a value came from: `you, at sign-up`, `LinkedIn, today`.
  package static func source(
    _ provenance: Provenance, flow: Flow, language: String, now: Timestamp, in zone: Zone
  ) -> String {
    let day = provenance.since.map { self.day(of: $0, seenFrom: now, in: zone) }
    switch provenance.source {
    case .person(let interaction): return person(interaction, day: day, flow, language)
    case .provider(Identity.passwordProvider): return "kept by us"
    case .provider(let name), .enrichment(let name):
      return [flow.providers.title(of: name), day].compactMap { $0 }.joined(separator: ", ")
    case .derived(.email): return "made of your email"
    case .derived: return "made of your name"
    case .root: return "in your profile"
    case .system: return "kept by us"
    }
  }

  private static func person(
    _ interaction: Interaction?, day: String?, _ flow: Flow, _ language: String
  ) -> String {
    guard let interaction else { return "you, in My profile" }
    if let id = interaction.context["article"], let article = flow.article(id) {
      return "you, in “\(article.title.resolved(in: language))”"
    }
    if interaction.event == .signup { return "you, at sign-up" }
    return ["you", day].compactMap { $0 }.joined(separator: ", ")
  }

  /// `today`, `yesterday`, or the day itself.
  private static func day(of time: Timestamp, seenFrom now: Timestamp, in zone: Zone) -> String {
    let (day, today) = (zone.day(of: time), zone.day(of: now))
    if day == today { return "today" }
    if day.daysSince1970 == today.daysSince1970 - 1 { return "yesterday" }
    return day.description
  }

  /// What a row of "My profile" is called.
  package static func label(of row: ProfileRow, in language: String) -> String {
    switch row.subject {
    case .field(let field): field.label.resolved(in: language)
    case .attribute(let path): label(of: path)
    }
  }

  /// What a person calls an attribute that no screen asks for.
  private static func label(of path: AttributePath) -> String {
    switch path.description {
    case "name": "Full name"
    case "nickname": "Nickname"
    case "picture": "Picture"
    case "user_id": "Account"
    case "email_verified": "Email checked"
    case "created_at": "Signed up"
    case "updated_at": "Last change"
    case "last_login": "Last login"
    case "logins_count": "Logins"
    case _ where path.root == "identities" && path.components.last == "connection":
      "Signs in with"
    default: path.nameInItsSource
    }
  }

  /// How strong a password is, in words: `strong: 28 characters`.
  package static func strength(_ strength: PasswordStrength) -> String {
    let length = counted(strength.characters, "character")
    return switch strength.level {
    case .tooShort(let missing): "\(counted(missing, "character")) to go"
    case .refused(.tooLong): "too long"
    case .refused(.controlCharacter): "not a text"
    case .refused: "easy to guess"
    case .fair: "good: \(length)"
    case .strong: "strong: \(length)"
    }
  }
}

extension Flow {
  /// Whether what stands at a path, or the person's correction of it, answers a field for a country.
  fileprivate func takesCountry(from path: AttributePath) -> Bool {
    screens.lazy.flatMap(\.fields).contains { field in
      field.kind == .country
        && field.knownFrom.contains { $0 == path || $0.correction == path }
    }
  }
}

extension AttributePath {
  /// The name without what says whose it is: `locale` of `identities.linkedin.profileData.locale`.
  fileprivate var nameInItsSource: String {
    let prefix = isUserMetadata ? 1 : isAppMetadata ? 2 : root == "identities" ? 3 : 0
    let own = components.dropFirst(min(prefix, components.count - 1))
    return own.joined(separator: ".")
  }
}
