import Testing
import Wizard

/// A line editor.
struct LineEditorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let steps: [Step]
    /// `|` is the caret.
    let after: String
    var testDescription: String { "\(before) \(steps) → \(after)" }
  }

  enum Step: Sendable {
    case insert(String)
    case move(LineEditor.Move)
    case erase(LineEditor.Erasure)
  }

  static let cases: [Case] = [
    Case(before: "", steps: [.insert("Ada")], after: "Ada|"),
    Case(before: "Ada", steps: [.move(.left), .insert("n")], after: "Adn|a"),
    Case(before: "Ada", steps: [.move(.start), .erase(.backward)], after: "|Ada"),
    Case(before: "Ada", steps: [.erase(.forward)], after: "Ada|"),
    Case(before: "Ada", steps: [.move(.start), .erase(.forward)], after: "|da"),
    Case(before: "one two  three", steps: [.erase(.wordBackward)], after: "one two  |"),
    Case(
      before: "one two  three", steps: [.erase(.wordBackward), .erase(.wordBackward)],
      after: "one |"),
    Case(before: "one two", steps: [.move(.start), .move(.wordRight)], after: "one| two"),
    Case(before: "one two", steps: [.move(.wordLeft), .erase(.toStart)], after: "|two"),
    Case(before: "one two", steps: [.move(.wordLeft), .erase(.toEnd)], after: "one |"),
    Case(before: "one two", steps: [.move(.start), .erase(.wordForward)], after: "| two"),
    Case(before: "one 2nd", steps: [.erase(.wordBackward)], after: "one |"),
    // What comes to stand beside each other can be one character.
    Case(before: "\u{301}x", steps: [.move(.start), .insert("e")], after: "e\u{301}|x"),
    Case(before: "🇩x🇪", steps: [.move(.left), .erase(.backward)], after: "🇩🇪|"),
    // A family is one character, and so is a letter with its accent.
    Case(before: "a👩‍👩‍👧‍👦", steps: [.erase(.backward)], after: "a|"),
    Case(before: "e", steps: [.insert("\u{301}"), .insert("x")], after: "e\u{301}x|"),
    Case(before: "ex", steps: [.move(.left), .insert("\u{301}")], after: "e\u{301}|x"),
    Case(before: "世界", steps: [.move(.left), .insert("e")], after: "世e|界"),
    // Line ends and tabs become spaces; other control characters go.
    Case(before: "", steps: [.insert("a\nb\r\nc\td\u{1B}[31me\u{0}")], after: "a b c d[31me|"),
    Case(before: "", steps: [.insert("a\u{2028}b\u{2029}c")], after: "a b c|"),
  ]

  @Test(arguments: cases)
  func `What is typed and erased, and where the caret stands`(_ row: Case) {
    var editor = LineEditor(row.before)
    for step in row.steps {
      switch step {
      case .insert(let text):
        let fits = editor.insert(text)
        #expect(fits)
      case .move(let move): editor.move(move)
      case .erase(let erasure): editor.erase(erasure)
      }
    }
    let before = String(editor.characters[..<editor.caret])
    #expect(before + "|" + String(editor.characters[editor.caret...]) == row.after)
  }

  @Test func `A word of a secret is everything on that side`() {
    var editor = LineEditor("correct horse battery")
    editor.move(.left)
    editor.erase(.wordBackward, isSecret: true)
    #expect(editor.text == "y")
    editor.move(.wordRight, isSecret: true)
    #expect(editor.caret == 1)
  }

  @Test func `Takes all of a long text or nothing`() {
    var editor = LineEditor("kept")
    let isTaken = editor.insert(String(repeating: "x", count: LineEditor.limitInBytes))
    #expect(!isTaken)
    #expect(editor.text == "kept")
    let fits = editor.insert(String(repeating: "x", count: LineEditor.limitInBytes - 4))
    #expect(fits)
    let hasRoom = editor.insert("x")
    #expect(!hasRoom && editor.text.utf8.count == LineEditor.limitInBytes)
  }
}
