package import ProfileModel
package import Screens

/// One attribute in "My profile".
package struct ProfileRow: Hashable, Sendable {
  /// What a row is about.
  package enum Subject: Hashable, Sendable {
    /// What a screen asks for.
    case field(Field)
    /// What is stored besides.
    case attribute(AttributePath)
  }

  package let subject: Subject
  /// Every value there is, the one that counts first; the others are shadowed by it.
  package let values: [Provenance]
  /// The field to correct it with; `nil` for what only the service may change.
  package let correction: Field?

  /// The value that counts; `nil` while none is known.
  package var value: JSONValue? { values.first?.value }

  /// What the screens ask for, in their order, and then whatever else is stored.
  package static func all(of visit: Visit, flow: Flow) -> [ProfileRow] {
    var asked: [ProfileRow] = []
    var seen: Set<AttributePath> = []
    for screen in flow.screens {
      for field in screen.fields where field.kind != .password && !seen.contains(field.writes) {
        let row = row(for: field, on: screen, visit)
        // What is asked only after certain answers is no gap without them.
        if field.when == nil || !row.values.isEmpty { asked.append(row) }
        seen.formUnion([field.writes, field.writes.correction ?? field.writes] + field.knownFrom)
      }
    }
    return asked + stored(in: visit.profile, except: seen)
  }

  private static func row(
    for field: Field, on screen: Screen, _ visit: Visit
  ) -> ProfileRow {
    ProfileRow(
      subject: .field(field), values: visit.provenance(of: field, on: screen),
      correction: correction(of: field))
  }

  /// A person may write to their own metadata only.
  private static func correction(of field: Field) -> Field? {
    let path = field.writes.correction ?? field.writes
    return path.isUserMetadata ? field.with(writes: path) : nil
  }

  private static func stored(
    in profile: Profile, except seen: Set<AttributePath>
  ) -> [ProfileRow] {
    profile.leaves.filter { !seen.contains($0) }.flatMap { path in
      let values = values(at: path, of: profile)
      return values.isEmpty
        ? []
        : [ProfileRow(subject: .attribute(path), values: values, correction: nil)]
    }
  }
}

extension ProfileRow {
  private static func values(at path: AttributePath, of profile: Profile) -> [Provenance] {
    let held = profile.provenance(of: [path])
    guard path == RootAttribute.name.path, let corrected = profile.nameByCorrections else {
      return held
    }
    // A name that was made of the former parts is nobody's any more.
    return [corrected] + held.filter { $0.source != corrected.source }
  }
}

extension Profile {
  /// The paths of all values that are no objects, in order; identities by their provider.
  fileprivate var leaves: [AttributePath] {
    let roots = document.keys.filter { $0 != "identities" }.sorted()
    let own = roots.compactMap(AttributePath.init).flatMap { leaves(under: $0) }
    // Of a login record a person needs to know the connection, and what its provider said.
    let told = identities.compactMap(\.provider).flatMap { name in
      ["identities.\(name).connection", "identities.\(name).profileData"]
    }
    return own + told.compactMap(AttributePath.init).flatMap { leaves(under: $0) }
  }

  private func leaves(under path: AttributePath) -> [AttributePath] {
    guard let members = self[path]?.object else { return self[path] == nil ? [] : [path] }
    return members.keys
      .compactMap { AttributePath("\(path).\($0)") }
      .flatMap { leaves(under: $0) }
  }
}
