import ProfileModel

/// What a flow as a whole asks of whom, or of nobody.
extension Flow {
  // MARK: Signing up

  /// Why nobody can make an account here, if so. Who comes by a connection may need none of it; the
  /// start screen offers an account to everybody.
  var signUpFindings: [Finding] {
    let active = screens.filter { mayBeActive($0, at: .signup) }
    if active.isEmpty {
      let finding = Finding(
        file: "flow.json", path: "screens", problem: .noSignUp(lacking: .screen))
      return [finding]
    }
    let required = active.filter { Possibilities(in: self).at(.signup).canHold($0.required) }
    if required.isEmpty {
      return [Finding(file: active[0].file, problem: .noSignUp(lacking: .requiredScreen))]
    }
    return ["email", "password"].compactMap { lack(of: $0, on: required) }
  }

  /// Why an account lacks a root attribute, if it does.
  private func lack(of root: String, on screens: [Screen]) -> Finding? {
    let asking = screens.filter { $0.fields.contains { $0.writes.description == root } }
    if asking.isEmpty {
      return Finding(
        file: screens[0].file, path: "fields", problem: .noSignUp(lacking: .field(root)))
    }
    let isRequired = asking.flatMap(\.fields).contains { field in
      field.writes.description == root
        && Possibilities(in: self).at(.signup).canHold(field.required ?? .always)
    }
    return isRequired
      ? nil : Finding(file: asking[0].file, problem: .noSignUp(lacking: .requiredField(root)))
  }

  // MARK: Limits

  /// Required screens that come together and are more than the limits let through.
  var limitFindings: [Finding] {
    var told: Set<String> = []
    return events.compactMap { event in
      let together = requiredTogether(at: event)
      var fieldCount = 0
      for (index, screen) in together.enumerated() {
        fieldCount += screen.fields.count
        guard index > 0, index >= limits.screens || fieldCount > limits.fields else { continue }
        guard told.insert(screen.id).inserted else { return nil }
        return Finding(
          file: screen.file, path: "required",
          problem: .requiredBeyondLimit(
            event: event.rawValue, before: together.prefix(index).map(\.id)))
      }
      return nil
    }
  }

  /// Required screens of which there is a life with all of them at one interaction.
  private func requiredTogether(at event: Interaction.Event) -> [Screen] {
    var together: [Screen] = []
    for screen in screens {
      let conditions = (together + [screen]).flatMap { [$0.when, $0.required] }
      let life = (together + [screen]).reduce(Possibilities(in: self).at(event)) {
        $0.without($1.id)
      }
      if life.canHold(conditions) { together.append(screen) }
    }
    return together
  }

  // MARK: Groups

  /// Screens that ask for several things and only whoever has told none of them.
  var gaps: [Finding] {
    screens.filter { mayBeActive($0) }.compactMap { screen in
      guard let known = screen.fields.first(where: { keepsAway($0, from: screen) }) else {
        return nil
      }
      let others = screen.fields.map(\.id).filter { id in
        id != known.id && !screens.contains { $0.id != screen.id && $0.field(id) != nil }
      }
      return others.isEmpty
        ? nil
        : Finding(file: screen.file, path: "when", problem: .gap(known: known.id, unasked: others))
    }
  }

  /// Whether a screen is never active for who has given an answer to one of its fields, which may be
  /// without the others.
  private func keepsAway(_ field: Field, from screen: Screen) -> Bool {
    let comesAlone =
      screen.required != .always || field.knownFrom != [field.writes]
      || screen.fields.contains { $0.required != nil && $0.required != .always }
    guard field.kind != .password, comesAlone else { return false }
    let possibilities = Possibilities(in: self)
    return field.knownFrom.contains { path in
      let known: [Condition] = [
        .field(field.id, .known(true)), .fact(.attribute(path), .known(true)),
      ]
      return possibilities.canHold(known) && !possibilities.canHold(known + [screen.when])
    }
  }

  // MARK: Words

  /// Topics that no article has. An event of the flow's own may bring others.
  var unknownTopics: [Finding] {
    guard events == Interaction.Event.common else { return [] }
    let topics = articles.flatMap(\.topic.everyText)
    return tests.filter { $0.test.fact == .context("topic") }.flatMap { file, test in
      test.test.constants.compactMap(\.string).filter { !topics.contains($0) }.map { topic in
        Finding(file: file, path: test.path, problem: .unknownTopic(topic, known: topics))
      }
    }
  }

  /// Every test of a screen's conditions, with its file.
  var tests: [(file: String, test: FactTest)] {
    screens.flatMap { screen in
      ([screen.when, screen.required] + screen.fields.flatMap { [$0.when, $0.required] })
        .compactMap { $0 }.flatMap(\.tests).map { (screen.file, $0) }
    }
  }

  /// Metadata of the person's own that is looked at and that no field writes.
  var unwritten: [Finding] {
    let tested = tests.compactMap { file, test -> (AttributePath, String, String)? in
      guard case .attribute(let path) = test.fact else { return nil }
      return (path, file, test.path)
    }
    // What makes an answer known may come from elsewhere, but not if it is but a slip away.
    let known = declarations.flatMap { declaration in
      declaration.field.knownFrom.enumerated().filter { nearest(to: $1) != nil }
        .map { ($1, declaration.file, "\(declaration.path).knownFrom[\($0)]") }
    }
    return (tested + known).filter { path, _, _ in path.isUserMetadata && !isWritten(path) }
      .map { path, file, place in
        let problem = Finding.Problem.unwritten(path.description, nearest: nearest(to: path))
        return Finding(file: file, path: place, problem: problem)
      }
  }

  /// What a field writes and differs from a path by a slip in its last key.
  private func nearest(to path: AttributePath) -> String? {
    let (parent, key) = (path.components.dropLast(), path.components.last ?? "")
    let siblings = declarations.map(\.field.writes.components).filter { $0.dropLast() == parent }
    return Spelling.nearest(to: key, among: siblings.compactMap(\.last))
      .map { (parent + [$0]).joined(separator: ".") }
  }

  private func isWritten(_ path: AttributePath) -> Bool {
    declarations.contains { declaration in
      let (written, wanted) = (declaration.field.writes.components, path.components)
      return written.starts(with: wanted) || wanted.starts(with: written)
    }
  }
}
