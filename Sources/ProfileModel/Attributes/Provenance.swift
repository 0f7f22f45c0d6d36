/// A value that a profile has for an attribute, where it came from, and when.
package struct Provenance: Hashable, Sendable {
  /// Where a value came from.
  package enum Source: Hashable, Sendable {
    /// The person said so; on which occasion, where history knows it.
    case person(Interaction?)
    /// A provider asserted it; the name of the identity as the path or the profile has it.
    case provider(String)
    /// A rule looked it up and keeps it in `app_metadata` under this name, such as `clearbit`.
    case enrichment(String)
    /// It was made of another attribute, as a nickname is of an email.
    case derived(from: RootAttribute)
    /// It stands in the profile, and who gave it is not known, or is neither the person nor a provider.
    case root
    /// The service keeps it, such as `logins_count`.
    case system
  }

  package let path: AttributePath
  package let value: JSONValue
  package let source: Source
  /// Since when the profile has it, where that is known.
  package let since: Timestamp?
}

extension Provenance {
  /// The field of a screen that an attribute is asked with; what history calls it.
  package struct Asking: Hashable, Sendable {
    package var screen: String
    package var field: String
    /// The attribute in which its answer is stored.
    package var writes: AttributePath

    package init(screen: String, field: String, writes: AttributePath) {
      self.screen = screen
      self.field = field
      self.writes = writes
    }
  }
}

extension Profile {
  /// Every value that the profile has at some paths, the one to show first; the others are shadowed
  /// by it.
  ///
  /// The person's own metadata comes first, then the root, then what providers said, then what was
  /// looked up; within each in the given order. A person's correction of a root attribute stands in
  /// their metadata and is found there without being named.
  ///
  /// - Parameters:
  ///   - knownFrom: the attributes that may hold the value.
  ///   - question: how the person is asked for it, if they are.
  ///   - history: what tells when they answered.
  /// - Returns: one for each path that holds more than white space.
  package func provenance(
    of knownFrom: [AttributePath], askedAs question: Provenance.Asking? = nil,
    history: History = History()
  ) -> [Provenance] {
    let answer = question.flatMap { history.latestAnswer(to: $0) }
    let held = knownFrom.withCorrections.compactMap { path -> Provenance? in
      guard let value = self[path], !value.isEmpty else { return nil }
      return provenance(
        of: value, at: path, answer: path == question?.writes ? answer : nil,
        writtenByOthers: history.writtenByOthers[path])
    }
    return Provenance.Rank.allCases.flatMap { rank in held.filter { rank == .init($0.path) } }
  }

  private func provenance(
    of value: JSONValue, at path: AttributePath, answer: History.Entry?,
    writtenByOthers others: Timestamp?
  ) -> Provenance {
    if let answer, others.map({ $0 < answer.at }) ?? true {
      return Provenance(
        path: path, value: value, source: .person(answer.interaction), since: answer.at)
    }
    let (source, since) = origin(of: path)
    if let others, case .person = source {
      return Provenance(path: path, value: value, source: .root, since: others)
    }
    return Provenance(path: path, value: value, source: source, since: since)
  }

  /// Where the value at a path came from, as far as the profile alone can tell.
  private func origin(of path: AttributePath) -> (Provenance.Source, Timestamp?) {
    switch Provenance.Rank(path) {
    case .person: return (.person(nil), nil)
    case .root:
      if path.isKeptByService { return (.system, nil) }
      if let teller = identities.first?.mayHaveSaid(self[path], at: path) {
        return (.provider(teller), createdAt)
      }
      let attribute = RootAttribute(rawValue: path.root)
      let part = attribute.flatMap { derivation(of: $0) }.flatMap {
        $0.value == self[path] ? $0.part : nil
      }
      return (part.map(Provenance.Source.derived) ?? .root, createdAt)
    case .provider:
      let name = path.components.dropFirst().first ?? ""
      return (.provider(name), identities.first?.isNamed(name) == true ? createdAt : nil)
    case .enrichment:
      // A rule's findings are an object of its own; a plain member is the service's bookkeeping.
      guard path.components.count > 2 else { return (.system, nil) }
      return (.enrichment(path.components[1]), nil)
    }
  }

}

extension Identity {
  /// The connection, where the value at a root of the user can be its provider's: what the provider
  /// did not say, or said otherwise, the person has given. Without claims nothing tells them apart.
  fileprivate func mayHaveSaid(_ value: JSONValue?, at path: AttributePath) -> String? {
    let said = profileData[path.root]
    guard isSocial, profileData.isEmpty || said == value || said?.string?.trimmed == value?.string
    else { return nil }
    return connection
  }
}

extension Provenance {
  /// In which order values are shown.
  fileprivate enum Rank: CaseIterable {
    case person, root, provider, enrichment

    init(_ path: AttributePath) {
      self =
        switch path.root {
        case "user_metadata": .person
        case "identities": .provider
        case "app_metadata": .enrichment
        default: .root
        }
    }
  }
}

extension AttributePath {
  /// Where a person's own correction of a root attribute stands, as in `user_metadata.given_name`.
  package var correction: AttributePath? {
    guard isRoot, let attribute = RootAttribute(rawValue: root), attribute.isCorrectable
    else { return nil }
    return AttributePath("user_metadata.\(root)")
  }

  fileprivate var isKeptByService: Bool {
    RootAttribute(rawValue: root)?.isKeptByService ?? false
  }
}

extension [AttributePath] {
  fileprivate var withCorrections: [AttributePath] {
    (self + compactMap(\.correction)).reduce(into: []) { paths, path in
      if !paths.contains(path) { paths.append(path) }
    }
  }
}

extension History {
  fileprivate func latestAnswer(to question: Provenance.Asking) -> Entry? {
    func isAnswer(_ entry: Entry) -> Bool {
      entry.outcome == .answered && entry.screen == question.screen
        && entry.fields.contains(question.field)
    }
    return entries.last(where: isAnswer) ?? folded.entries.last(where: isAnswer)
  }
}
