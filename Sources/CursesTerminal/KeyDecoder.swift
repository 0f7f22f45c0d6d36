import TerminalUI

/// Turns the bytes that a terminal sends into keys and pasted text.
///
/// A sequence that nobody knows is swallowed to its end, a byte of no character becomes U+FFFD, and
/// what never ends is given up after `patience`: nothing that comes in can stop what comes after it.
///
/// Scalars of one read are joined into graphemes. An accent that comes later is a key of its own; it
/// joins the grapheme before it where it is inserted.
struct KeyDecoder {
  typealias TerminalInput = CursesTerminal.TerminalInput

  /// What the bytes so far are the beginning of.
  private enum State {
    case text
    /// One ESC, or two: rxvt sends Alt and an arrow as ESC ESC [ A.
    case escape(count: Int)
    case sequence(ControlSequence)
    /// What OSC, DCS, SOS, PM or APC opens and ST ends; `opener` is the byte after ESC.
    case string(opener: UInt8, isEmpty: Bool, isEnding: Bool)
    /// ESC [ M, and three bytes of an old mouse report to come.
    case mouse(missing: Int)
    case paste
  }

  private var state = State.text
  private let isUTF8: Bool
  private var scalars: ScalarDecoder
  /// Whether an escape came before the scalar that is being decoded.
  private var isAlt = false
  private var pasted: PasteCollector
  private var isAfterReturn = false
  /// What was typed and is not yet among the inputs.
  private var typed = String.UnicodeScalarView()
  private var inputs: [TerminalInput] = []

  /// - Parameter isUTF8: whether the terminal writes UTF-8; if not, as the locale of the process has it.
  init(isUTF8: Bool = true) {
    self.isUTF8 = isUTF8
    scalars = ScalarDecoder(isUTF8: isUTF8)
    pasted = PasteCollector(isUTF8: isUTF8)
  }

  /// How long to wait for more bytes before `expire`; nil if nothing waits for more.
  ///
  /// A person presses Escape and expects an answer; a sequence that has begun comes as a whole, but
  /// the network may cut it in two.
  var patience: Duration? {
    switch state {
    case .text: scalars.isWaiting ? .milliseconds(500) : nil
    case .escape: .milliseconds(30)
    case .sequence(let sequence): .milliseconds(sequence.isEmpty ? 30 : 500)
    case .string(_, let isEmpty, _): .milliseconds(isEmpty ? 30 : 500)
    case .mouse: .milliseconds(500)
    case .paste: .seconds(2)
    }
  }

  /// Takes bytes, in pieces of any size. Returns what they complete.
  mutating func decode(_ bytes: some Collection<UInt8>) -> [TerminalInput] {
    isAfterReturn = false
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      if case .paste = state {
        if pasted.take(from: &rest) { endPaste() }
      } else {
        rest.removeFirst()
        take(byte)
      }
    }
    return takeInputs()
  }

  /// Gives up waiting. Returns what the bytes so far mean on their own.
  mutating func expire() -> [TerminalInput] {
    let given = state
    state = .text
    switch given {
    case .text:
      if let scalar = scalars.end() { type(scalar) }
    case .escape(let count):
      for _ in 0..<count { press(KeyPress(.escape)) }
    case .sequence(let sequence):
      if sequence.isEmpty { pressAlt(sequence.opener) }
    case .string(let opener, let isEmpty, _):
      if isEmpty { pressAlt(opener) }
    case .mouse:
      break
    case .paste:
      endPaste()
    }
    return takeInputs()
  }

  private mutating func takeInputs() -> [TerminalInput] {
    flush()
    defer { inputs = [] }
    return inputs
  }
}

extension KeyDecoder {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text, .paste:
      takeText(byte)
    case .escape(let count):
      takeEscaped(byte, count: count)
    case .sequence(var sequence):
      takeSequence(byte, of: &sequence)
    case .string(let opener, _, let isEnding):
      takeString(byte, opener: opener, isEnding: isEnding)
    case .mouse(let missing):
      state = missing > 1 ? .mouse(missing: missing - 1) : .text
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte == Byte.escape {
      if let scalar = scalars.end() { type(scalar) }
      state = .escape(count: 1)
    } else {
      for scalar in scalars.decode(byte) { type(scalar) }
    }
  }

  private mutating func takeEscaped(_ byte: UInt8, count: Int) {
    switch byte {
    case Byte.escape:
      if count > 1 { press(KeyPress(.escape)) }
      state = .escape(count: 2)
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence(ControlSequence(opener: byte, isAlt: count > 1))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      if count > 1 { press(KeyPress(.escape)) }
      state = .string(opener: byte, isEmpty: true, isEnding: false)
    default:
      if count > 1 { press(KeyPress(.escape)) }
      state = .text
      isAlt = true
      takeText(byte)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, of sequence: inout ControlSequence) {
    switch sequence.take(byte) {
    case .more:
      state = .sequence(sequence)
    case .key(let key):
      state = .text
      press(key)
    case .nothing:
      state = .text
    case .paste:
      state = .paste
    case .mouse:
      state = .mouse(missing: 3)
    case .broken:
      state = .text
      takeText(byte)
    }
  }

  /// Swallows a string, in which only Ctrl-C is still the person's.
  private mutating func takeString(_ byte: UInt8, opener: UInt8, isEnding: Bool) {
    switch byte {
    case Byte.bell, Byte.cancel, Byte.substitute:
      state = .text
    case Byte.interrupt:
      state = .text
      takeText(byte)
    case UInt8(ascii: "\\") where isEnding:
      state = .text
    case _ where isEnding:
      state = .escape(count: 1)
      take(byte)
    default:
      state = .string(opener: opener, isEmpty: false, isEnding: byte == Byte.escape)
    }
  }

  private mutating func endPaste() {
    state = .text
    let text = pasted.text
    pasted = PasteCollector(isUTF8: isUTF8)
    flush()
    if !text.isEmpty { inputs.append(.paste(text)) }
  }
}

extension KeyDecoder {
  /// Takes a scalar that was typed, or an ASCII control that is a key.
  private mutating func type(_ scalar: Unicode.Scalar) {
    let wasAlt = isAlt
    let wasAfterReturn = isAfterReturn
    isAlt = false
    isAfterReturn = scalar == "\r"
    if let key = KeyPress(control: scalar) {
      // Some send both for one press.
      if scalar == "\n" && wasAfterReturn { return }
      pressControl(key, isAlt: wasAlt)
    } else if !scalar.isASCII, scalar.properties.generalCategory == .control {
      return
    } else if wasAlt {
      press(.alt(Character(scalar)))
    } else {
      typed.append(scalar)
    }
  }

  /// Alt goes with Enter and Backspace. Before another control, Escape was a key of its own, so that
  /// Ctrl-C is Ctrl-C even close behind it.
  private mutating func pressControl(_ key: KeyPress, isAlt: Bool) {
    if isAlt && (key.key == .enter || key.key == .backspace) {
      press(KeyPress(key.key, .alt))
    } else {
      if isAlt { press(KeyPress(.escape)) }
      press(key)
    }
  }

  private mutating func pressAlt(_ byte: UInt8) {
    press(.alt(Character(Unicode.Scalar(byte))))
  }

  private mutating func press(_ key: KeyPress) {
    flush()
    inputs.append(.key(key))
  }

  /// Makes keys of what was typed.
  private mutating func flush() {
    guard !typed.isEmpty else { return }
    inputs += String(typed).map { .key(KeyPress(.character($0))) }
    typed = String.UnicodeScalarView()
  }
}

/// The control characters that the decoder looks for.
private enum Byte {
  static let interrupt: UInt8 = 0x03
  static let bell: UInt8 = 0x07
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
}

extension KeyPress {
  /// The key that an ASCII control character stands for; nil for any other scalar.
  init?(control scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0: self = .control(" ")
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x40)))
    default: return nil
    }
  }
}
