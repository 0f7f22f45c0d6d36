import TerminalUI

/// A sequence that ESC [ (CSI) or ESC O (SS3) opens, as far as it has come.
///
/// ECMA-48 §5.4: bytes 0x20–0x3F are parameters, the first of 0x40–0x7E ends it.
struct ControlSequence {
  /// What a byte makes of it.
  enum Decoded {
    case more
    case key(KeyPress)
    /// It is complete, and no key.
    case nothing
    /// What follows is pasted.
    case paste
    /// What follows is an old mouse report.
    case mouse
    /// The byte does not belong to it.
    case broken
  }

  /// As many parameter bytes as the longest sequence with a meaning could have.
  private static let mostBytes = 32

  /// The byte after ESC.
  let opener: UInt8
  /// Whether a second ESC came before.
  let isAlt: Bool
  private var bytes: [UInt8] = []

  init(opener: UInt8, isAlt: Bool) {
    self.opener = opener
    self.isAlt = isAlt
  }

  var isEmpty: Bool { bytes.isEmpty }
  private var isCSI: Bool { opener == UInt8(ascii: "[") }

  mutating func take(_ byte: UInt8) -> Decoded {
    let final = Unicode.Scalar(byte)
    switch byte {
    case UInt8(ascii: "[") where isCSI && isEmpty:
      bytes.append(byte)
      return .more
    case UInt8(ascii: "$") where isCSI && !isEmpty && bytes.allSatisfy(\.isDigit):
      return outcome(final)
    case 0x20...0x3F:
      if bytes.count < Self.mostBytes { bytes.append(byte) }
      return .more
    case 0x40...0x7E:
      return outcome(final)
    default:
      return .broken
    }
  }

  private func outcome(_ final: Unicode.Scalar) -> Decoded {
    if isCSI && final == "M" && isEmpty { return .mouse }
    if isCSI && final == "~" && numbers == [200] { return .paste }
    guard var key = isConsole ? consoleKey(final) : key(final) else { return .nothing }
    if isAlt { key.modifiers.insert(.alt) }
    return .key(key)
  }
}

extension ControlSequence {
  /// The parameters, 1 for an empty one; nil if one is no number. Of `13:4` only the 13 counts.
  private var numbers: [Int]? {
    let isNumeric = bytes.allSatisfy {
      $0.isDigit || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }
    guard isNumeric, !isEmpty else { return isEmpty ? [] : nil }
    let numbers = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.prefix { $0.isDigit } }
      .map { $0.isEmpty ? 1 : Int(String(decoding: $0, as: UTF8.self)) }
    return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
  }

  /// Linux' console sends F1 to F5 as ESC [ [ A to E.
  private var isConsole: Bool { bytes == [UInt8(ascii: "[")] }

  private func consoleKey(_ final: Unicode.Scalar) -> KeyPress? {
    "A"..."E" ~= final ? KeyPress(.function(Int(final.value) - 0x40)) : nil
  }

  private func key(_ final: Unicode.Scalar) -> KeyPress? {
    guard let numbers else { return nil }
    switch final {
    case "~": return tildeKey(numbers, [])
    case "^": return tildeKey(numbers, .control)
    case "$": return tildeKey(numbers, .shift)
    case "@": return tildeKey(numbers, [.control, .shift])
    case "u": return codeKey(numbers.first, modifiers(numbers.dropFirst().first))
    case "Z" where isCSI: return KeyPress(.tab, .shift)
    default:
      let modifier = isCSI ? numbers.dropFirst().first : numbers.first
      return letterKey(final, modifiers(modifier), first: numbers.first)
    }
  }

  /// The modifiers of xterm: one more than a sum of 1 shift, 2 alt, 4 control, 32 meta.
  private func modifiers(_ number: Int?) -> KeyPress.Modifiers {
    let bits = max(0, (number ?? 1) &- 1)
    var modifiers: KeyPress.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 32) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}

extension ControlSequence {
  /// A key that is told by the final letter.
  private func letterKey(
    _ final: Unicode.Scalar, _ modifiers: KeyPress.Modifiers, first: Int?
  ) -> KeyPress? {
    switch final {
    case "A": return KeyPress(.up, modifiers)
    case "B": return KeyPress(.down, modifiers)
    case "C": return KeyPress(.right, modifiers)
    case "D": return KeyPress(.left, modifiers)
    case "F": return KeyPress(.end, modifiers)
    case "H": return KeyPress(.home, modifiers)
    // With another row than 1, ESC [ 5 ; 1 R tells where the cursor is.
    case "R" where isCSI && first != 1: return nil
    case "P"..."S": return KeyPress(.function(Int(final.value) - 0x4F), modifiers)
    // rxvt: an arrow with Shift (CSI) or Control (SS3).
    case "a"..."d":
      let arrows: [KeyPress.Key] = [.up, .down, .right, .left]
      return KeyPress(arrows[Int(final.value) - 0x61], isCSI ? .shift : .control)
    default:
      return isCSI ? nil : keypadKey(final)
    }
  }

  /// A key of the number block, as SS3 and the character plus 0x40.
  private func keypadKey(_ final: Unicode.Scalar) -> KeyPress? {
    switch final {
    case "M": return KeyPress(.enter)
    case "I": return KeyPress(.tab)
    case "X": return KeyPress(.character("="))
    case "j"..."y":
      return KeyPress(.character(Character(Unicode.Scalar(UInt8(final.value) - 0x40))))
    default: return nil
    }
  }

  /// A key that is told by a number, as VT220 did, and rxvt and Linux' console do.
  private func tildeKey(_ numbers: [Int], _ also: KeyPress.Modifiers) -> KeyPress? {
    if numbers.first == 27, numbers.count == 3 {
      return codeKey(numbers[2], modifiers(numbers[1]))
    }
    let all = modifiers(numbers.dropFirst().first).union(also)
    switch numbers.first {
    case 1, 7: return KeyPress(.home, all)
    case 3: return KeyPress(.delete, all)
    case 4, 8: return KeyPress(.end, all)
    case 5: return KeyPress(.pageUp, all)
    case 6: return KeyPress(.pageDown, all)
    case let number?: return functionNumber(number).map { KeyPress(.function($0), all) }
    case nil: return nil
    }
  }

  /// VT220 left gaps between its groups of function keys.
  private func functionNumber(_ number: Int) -> Int? {
    switch number {
    case 11...15: number - 10
    case 17...21: number - 11
    case 23...26: number - 12
    case 28, 29: number - 13
    case 31...34: number - 14
    default: nil
    }
  }

  /// A key that is told by its code point: kitty's `CSI u` and xterm's modifyOtherKeys.
  private func codeKey(_ code: Int?, _ modifiers: KeyPress.Modifiers) -> KeyPress? {
    guard let scalar = code.flatMap(UInt32.init(exactly:)).flatMap(Unicode.Scalar.init) else {
      return nil
    }
    if scalar.value == 57414 { return KeyPress(.enter, modifiers) }
    if 57399...57408 ~= scalar.value {
      return KeyPress(.character(Character(Unicode.Scalar(UInt8(scalar.value - 57399) + 0x30))))
    }
    if let key = KeyPress(control: scalar) {
      return KeyPress(key.key, key.modifiers.union(modifiers))
    }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: return nil
    default: return characterKey(Character(scalar), modifiers)
    }
  }

  /// A character with modifiers, as the same key on an older terminal would come.
  private func characterKey(
    _ character: Character, _ modifiers: KeyPress.Modifiers
  ) -> KeyPress {
    var modifiers = modifiers
    if modifiers.contains(.control), let byte = character.asciiValue, byte >= 0x40,
      let key = KeyPress(control: Unicode.Scalar(byte & 0x1F))
    {
      return KeyPress(key.key, key.modifiers.union(modifiers.subtracting([.control, .shift])))
    }
    let upper = character.uppercased()
    guard modifiers.remove(.shift) != nil, upper.count == 1, let first = upper.first else {
      return KeyPress(.character(character), modifiers)
    }
    return KeyPress(.character(first), modifiers)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
