import ProfileModel
import Screens
import Staging
import Wizard
import Wording

/// What is behind a scene, in lines of a column: the profile, the plan, and what was done.
struct InspectionText {
  let scene: Scene
  let inspection: Inspection
  /// Where the column begins, and its width, in cells.
  let left: Int
  let width: Int

  /// All of it.
  var lines: [Line] {
    let (profile, plan) = (attributeRows, decisionRows)
    return joined(profile.rows(within: .max), plan.rows(within: .max))
  }

  /// As much of it as a height has room for: the profile has half of it where both are too long, and
  /// what counts least is not shown.
  func lines(within height: Int) -> [Line] {
    let (profile, plan) = (attributeRows, decisionRows)
    let room = height - deeds.count - 4
    let half = max(min(profile.height, room / 2), room - plan.height)
    return joined(profile.rows(within: half), plan.rows(within: room - half))
  }

  private func joined(_ profile: [Line], _ plan: [Line]) -> [Line] {
    [heading(Sentences.profileSection)] + profile + [.blank]
      + [heading(Sentences.planSection(inspection))] + plan + [.blank] + deeds
  }

  /// Which interaction it is and when, and the key for another time.
  var occasion: Line {
    let room = width - (laterKey.map { $0.width + 2 } ?? 0)
    var line = Line(scene.fitted(occasionWords, room), at: left)
    if let key = laterKey {
      let start = left + width - key.width
      line.add(key.name, at: start)
      line.add(key.meaning, at: start + key.nameWidth + 1, .dim)
    }
    return line
  }

  /// The same in full, in as many lines as that takes.
  var wholeOccasion: [Line] {
    let room = width - (laterKey.map { $0.width + 2 } ?? 0)
    if occasionWords.displayWidth <= room { return [occasion] }
    var lines = occasionWords.wrapped(toWidth: width).map { Line($0, at: left) }
    if let key = laterKey {
      var line = Line()
      scene.add([key], to: &line, at: left)
      lines.append(line)
    }
    return lines
  }

  private var occasionWords: String {
    Sentences.occasion(inspection, scene.zone).joined(separator: scene.glyphs.separator)
  }

  private var laterKey: FooterPart? {
    guard scene.wizard.inspector.movesTime else { return nil }
    return FooterPart("F4", Sentences.later.replacingEllipsis(with: scene.glyphs.ellipsis))
  }

  private func heading(_ words: String) -> Line { Line(words, at: left, .bold) }

  /// What was done and how long it took, behind the word for it.
  private var deeds: [Line] {
    let word = Sentences.effectsSection
    let indent = word.displayWidth + 2
    let separator = scene.glyphs.separator
    let done = inspection.deeds.map(Sentences.deed).joined(separator: separator)
    var lines = done.wrapped(toWidth: width - indent).suffix(2).map {
      Line($0, at: left + indent, .dim)
    }
    if lines.isEmpty { lines = [Line(Sentences.nothing, at: left + indent, .dim)] }
    lines[0].add(word, at: left, .bold)
    return lines
  }
}

// MARK: - The profile

extension InspectionText {
  private var isNarrow: Bool { width < 50 }

  private var attributeRows: WeighedRows {
    WeighedRows(
      rows: inspection.attributes.map { attribute in
        WeighedRows.Weighed(
          weight: attribute.weight.rawValue, group: attribute.group, lines: lines(of: attribute))
      }, heading: { Line(scene.fitted($0, width - 2), at: left + 2, .dim) }, more: more)
  }

  private func lines(of attribute: Inspection.HeldAttribute) -> [Line] {
    let name = left + (attribute.group.isEmpty ? 2 : 4)
    let value = left + (isNarrow ? 16 : width * 37 / 100)
    let source = left + width - max(17, width * 28 / 100)
    let end = isNarrow ? left + width : source - 1
    let style = Style(bold: attribute.change != nil)
    var line = Line(
      scene.fitted(attribute.path.components.last ?? "", value - name - 1), at: name, style)
    if let change = attribute.change {
      line.add(mark(of: change), at: left, Style(.success, bold: true))
    }
    guard let provenance = attribute.provenance else {
      line.add(Sentences.nothing, at: value, .dim)
      return [line]
    }
    let json = String(decoding: provenance.value.encoded(), as: UTF8.self)
    line.add(scene.fitted(json, end - value), at: value, attribute.isShadowed ? .dim : style)
    let teller = self.source(of: provenance, isShadowed: attribute.isShadowed)
    let room = left + width - (isNarrow ? value : source)
    let told = Line(scene.fitted(teller, room), at: isNarrow ? value : source, .dim)
    if isNarrow { return [line, told] }
    line.pieces += told.pieces
    return [line]
  }

  private func mark(of change: Inspection.HeldAttribute.Novelty) -> String {
    switch change {
    case .added: "+"
    case .changed: "~"
    case .removed: "-"
    }
  }

  private func source(of provenance: Provenance, isShadowed: Bool) -> String {
    let source = Sentences.source(
      provenance, flow: scene.wizard.flow, language: scene.wizard.language, now: inspection.now,
      in: scene.zone)
    return isShadowed ? Sentences.shadowed(source) : source
  }

  private func more(_ count: Int) -> Line { Line(Sentences.more(count), at: left + 2, .dim) }
}

// MARK: - The plan

extension InspectionText {
  private var decisionRows: WeighedRows {
    WeighedRows(
      rows: inspection.decisions.map { decision in
        let isHere = scene.wizard.form?.screen?.id == decision.screen
        let weight = decision.verdict == .ask ? 0 : isHere ? 1 : decision.verdict.isPassing ? 2 : 3
        return WeighedRows.Weighed(
          weight: weight, group: "",
          lines: lines(
            decision.verdict.rawValue, "\(decision.screen).\(decision.field)",
            Sentences.cause(of: decision.ruling, scene.zone), isAsked: decision.verdict == .ask))
      }, heading: { Line($0, at: left) }, more: more)
  }

  private func lines(
    _ verdict: String, _ name: String, _ cause: String, isAsked: Bool
  ) -> [Line] {
    let style: Style = isAsked ? .bold : .plain
    var line = Line(verdict, at: left + 2, style)
    let start = left + 18
    let reason = isNarrow ? left + 4 : start + nameWidth + 1
    line.add(scene.fitted(name, isNarrow ? left + width - start : nameWidth), at: start, style)
    if cause.isEmpty { return [line] }
    let words = Line(scene.fitted(cause, left + width - reason), at: reason, .dim)
    if isNarrow { return [line, words] }
    line.pieces += words.pieces
    return [line]
  }

  /// The width of the names of fields, in cells.
  private var nameWidth: Int {
    let longest = inspection.decisions.map { "\($0.screen).\($0.field)".displayWidth }.max() ?? 0
    return min(longest, width * 35 / 100)
  }
}

extension Plan.Verdict {
  /// Whether it is another one at another time, though nobody says anything.
  fileprivate var isPassing: Bool {
    switch self {
    case .notYet, .overBudget, .quiet, .snoozed: true
    case .ask, .known, .screenInactive, .dependencyUnmet, .declined, .exhausted, .notPermitted:
      false
    }
  }
}
