import ProfileModel
import Screens
import Wizard

// What a person does at the keys to fill in a form.
extension Form {
  /// The way from the control that has the focus to another.
  func acts(toReach control: Control) -> [Wizard.Act] {
    guard let here = controls.firstIndex(of: focus), let there = controls.firstIndex(of: control)
    else { return [] }
    let way: Wizard.Act = there > here ? .nextPressed : .previousPressed
    return Array(repeating: way, count: abs(there - here))
  }

  /// Goes to a button and presses it.
  ///
  /// - Returns: `nil` where the form has no such button.
  func acts(toPress button: Button) -> [Wizard.Act]? {
    guard buttons.contains(button) else { return nil }
    return acts(toReach: .button(button)) + [.enterPressed]
  }
}

extension Input {
  /// What puts an answer in place of what stands in the field, which has the focus; `null` empties
  /// it.
  ///
  /// - Returns: `nil` where a field of this kind cannot hold the answer.
  func acts(toAnswer value: JSONValue) -> [Wizard.Act]? {
    switch answer {
    case .line(let line):
      guard let text = value.asTyped else { return nil }
      let erasing: [Wizard.Act] = line.isEmpty ? [] : [.caretMoved(.end), .erased(.toStart)]
      return erasing + (text.isEmpty ? [] : [.typed(text)])
    case .confirm: return value.bool.map { [.confirmed($0)] }
    case .choice(let cursor, let chosen):
      guard let wanted = index(of: value) else { return nil }
      return Self.moving(to: wanted, from: cursor, isChosen: chosen != nil)
    case .choices(let cursor, let chosen):
      guard let wanted = indices(of: value) else { return nil }
      return Self.toggling(chosen.symmetricDifference(wanted).sorted(), from: cursor)
    }
  }

  private func index(of value: JSONValue) -> Int? {
    field.options.firstIndex { .string($0.value) == value }
  }

  private func indices(of value: JSONValue) -> Set<Int>? {
    let wanted = value == .null ? [] : value.array
    guard let indices = wanted?.map({ index(of: $0) }), !indices.contains(nil) else { return nil }
    return Set(indices.compactMap { $0 })
  }

  /// Where nothing is chosen yet, the first move only chooses what stands under the caret.
  private static func moving(to wanted: Int, from cursor: Int, isChosen: Bool) -> [Wizard.Act] {
    (isChosen ? [] : [.optionMoved(1)])
      + (wanted == cursor ? [] : [.optionMoved(wanted - cursor)])
  }

  private static func toggling(_ options: [Int], from cursor: Int) -> [Wizard.Act] {
    var cursor = cursor
    return options.flatMap { option -> [Wizard.Act] in
      defer { cursor = option }
      return (option == cursor ? [] : [.optionMoved(option - cursor)]) + [.togglePressed]
    }
  }
}

extension JSONValue {
  /// A text or a number as it would be typed, and nothing for `null`; `nil` for other values.
  fileprivate var asTyped: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    case .null: ""
    case .bool, .array, .object: nil
    }
  }
}

extension Menu {
  /// The way to the row of a choice, and opening it; `nil` where there is no such row.
  func acts(toOpen isWanted: (Choice) -> Bool) -> [Wizard.Act]? {
    guard let row = choices.firstIndex(where: isWanted) else { return nil }
    let way: Wizard.Act = row > selection ? .downPressed : .upPressed
    return Array(repeating: way, count: abs(row - selection)) + [.enterPressed]
  }
}
