import ProfileModel
import Screens
import Wizard
import Wording

/// One field: its label, its input, and a line below for what is wrong or how strong it is.
extension Scene {
  func fieldLines(
    _ input: Input, of form: Form, at index: Int, isLabelled: Bool
  ) -> [Line] {
    var lines = isLabelled ? [labelLine(input, of: form, at: index)] : []
    lines += inputLines(input, of: form, at: index)
    if form.focusedIndex == index {
      for line in lines.indices { lines[line].add(String(glyphs.bar), at: metrics.bar, .accent) }
    }
    let below = linesBelow(input, of: form, at: index)
    // With room to spare the line is kept free, so that nothing moves when there is something to say.
    return lines + (below.isEmpty && !metrics.isCompact ? [.blank] : below)
  }

  private func labelLine(_ input: Input, of form: Form, at index: Int) -> Line {
    let isFocused = form.focusedIndex == index
    var line = Line()
    let note = note(beside: input, of: form, at: index)
    let room = metrics.input - (note.map { $0.text.displayWidth + 1 } ?? 0)
    let label = fitted(Sentences.label(of: input.field, in: wizard.language), max(1, room))
    line.add(label, at: metrics.left, isFocused ? .accent : .plain)
    if var note {
      note.column = metrics.left + metrics.input - note.text.displayWidth
      line.pieces.append(note)
      if form.focus == .reveal(index) { line.caret = note.column + 1 }
    }
    return line
  }

  /// What stands at the right of the label: whether it is optional, or the switch of a secret.
  private func note(beside input: Input, of form: Form, at index: Int) -> Line.Piece? {
    if input.isSecret {
      let mark = input.isRevealed ? "x" : " "
      let isFocused = form.focus == .reveal(index)
      return Line.Piece(
        column: 0, text: "[\(mark)] \(Sentences.key(.show))  ^R", style: isFocused ? .accent : .dim)
    }
    if input.isFormer, !input.isTouched {
      return Line.Piece(column: 0, text: Sentences.stillRight, style: .dim)
    }
    let isMarked = !input.isRequired && !form.isOptional
    return isMarked ? Line.Piece(column: 0, text: Sentences.optional, style: .dim) : nil
  }

  private func inputLines(_ input: Input, of form: Form, at index: Int) -> [Line] {
    let hasFocus = form.focus == .field(index)
    if let line = input.line { return [textLine(line, input, hasFocus: hasFocus)] }
    if case .confirm(let truth) = input.answer { return [confirmLine(truth, hasFocus: hasFocus)] }
    return optionLines(input, hasFocus: hasFocus)
  }

  /// Yes and no side by side.
  private func confirmLine(_ truth: Bool?, hasFocus: Bool) -> Line {
    var line = Line()
    let yes = "(\(truth == true ? glyphs.dot : " ")) \(Sentences.yes)"
    let no = "(\(truth == false ? glyphs.dot : " ")) \(Sentences.no)"
    line.add(yes, at: metrics.left, truth == true && hasFocus ? .accent : .plain)
    line.add(no, at: metrics.left + 10, truth == false && hasFocus ? .accent : .plain)
    if hasFocus { line.caret = metrics.left + (truth == false ? 11 : 1) }
    return line
  }

  /// The options one below the other; none for a field that takes text.
  func optionLines(_ input: Input, hasFocus: Bool = false) -> [Line] {
    input.field.options.indices.flatMap { index -> [Line] in
      guard let mark = mark(of: index, in: input) else { return [] }
      let isFocused = hasFocus && mark.isCursor
      let label = text(input.field.options[index].label)
      return optionLines(mark.text, label, isFocused: isFocused)
    }
  }

  /// One option: its mark, and its label wrapped beside it.
  private func optionLines(_ mark: String, _ label: String, isFocused: Bool) -> [Line] {
    let style: Style = isFocused ? .accent : .plain
    let indent = mark.displayWidth + 1
    let rows = label.wrapped(toWidth: metrics.width - indent)
    var lines = rows.map { Line($0, at: metrics.left + indent, style) }
    lines[0] = Line("\(mark) \(rows[0])", at: metrics.left, style)
    if isFocused { lines[0].caret = metrics.left + 1 }
    return lines
  }

  private func mark(of index: Int, in input: Input) -> (text: String, isCursor: Bool)? {
    switch input.answer {
    case .line, .confirm: nil
    case .choice(let cursor, let chosen):
      ("(\(chosen == index ? glyphs.dot : " "))", cursor == index)
    case .choices(let cursor, let chosen):
      ("[\(chosen.contains(index) ? "x" : " ")]", cursor == index)
    }
  }

  private func linesBelow(_ input: Input, of form: Form, at index: Int) -> [Line] {
    if let refusal = input.refusal {
      return errorLines(
        Sentences.refusal(refusal, of: input.field, in: wizard.language))
    }
    if form.trouble == .emailTaken, input.field.writes == "email" {
      return errorLines(Sentences.trouble(.emailTaken, in: wizard.flow))
    }
    if let strength = input.strength { return [meter(of: strength)] }
    guard form.focusedIndex == index, let hint = input.field.hint else { return [] }
    return paragraph(text(hint), .dim)
  }

  /// What is wrong and what to do, marked so that colour is not needed.
  func errorLines(_ sentence: String) -> [Line] { marked(glyphs.cross, sentence, .error) }

  /// A sentence wrapped to the column, with a mark before its first line.
  func marked(_ mark: Character, _ sentence: String, _ style: Style) -> [Line] {
    let lines = sentence.wrapped(toWidth: metrics.width - 2)
    return lines.enumerated().map { index, text in
      var line = Line(text, at: metrics.left + 2, style)
      if index == 0 { line.add(String(mark), at: metrics.left, style) }
      return line
    }
  }

  /// How strong a new password is, as a bar and in words.
  private func meter(of strength: PasswordStrength) -> Line {
    let words = Sentences.strength(strength)
    let bar = min(30, metrics.input - words.displayWidth - 2)
    let full = Int((Double(bar) * strength.measure).rounded())
    var line = Line()
    line.add(String(repeating: glyphs.meterFull, count: max(0, full)), at: metrics.left, .success)
    line.add(
      String(repeating: glyphs.meterEmpty, count: max(0, bar - full)), at: metrics.left + full, .dim
    )
    line.add(words, at: metrics.left + max(0, bar) + 2, .dim)
    return line
  }
}
