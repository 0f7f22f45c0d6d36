/// Punycode (RFC 3492), which writes the labels of international domains in ASCII.
enum Punycode {
  // RFC 3492 §5
  private static let base = 36
  private static let tMin = 1
  private static let tMax = 26
  private static let skew = 38
  private static let damp = 700
  private static let initialBias = 72
  private static let initialN = 128

  /// `xn--` and the label.
  ///
  /// - Returns: `nil` where the label is longer than any A-label can be.
  static func aLabel(of label: some Collection<Unicode.Scalar>) -> String? {
    // No code point takes less than a byte; and so the arithmetic below cannot overflow.
    guard label.count <= 63 else { return nil }
    return "xn--" + encoded(label)
  }

  /// RFC 3492 §6.3
  static func encoded(_ label: some Collection<Unicode.Scalar>) -> String {
    var output = label.filter(\.isASCII).map { UInt8($0.value) }
    let basicCount = output.count
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }

    var (n, delta, bias, handled) = (initialN, 0, initialBias, basicCount)
    while let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= n }).min() {
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in label {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, points: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// RFC 3492 §6.2
  ///
  /// - Returns: `nil` where the text is no Punycode.
  static func decoded(_ text: some StringProtocol) -> String? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    var output = parts.dropLast().joined(separator: [UInt8(ascii: "-")]).map { Unicode.Scalar($0) }
    var digits = parts.last ?? text.utf8[...]
    var (n, index, bias) = (initialN, 0, initialBias)
    while !digits.isEmpty {
      guard let delta = number(in: &digits, bias: bias) else { return nil }
      bias = adapted(delta, points: output.count + 1, isFirst: index == 0)
      let (sum, isTooMuch) = index.addingReportingOverflow(delta)
      if isTooMuch { return nil }
      let (steps, place) = sum.quotientAndRemainder(dividingBy: output.count + 1)
      guard steps <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(n + steps)) else { return nil }
      output.insert(scalar, at: place)
      (n, index) = (n + steps, place + 1)
    }
    return String(String.UnicodeScalarView(output))
  }

  /// Takes a number in generalised variable-length digits from the front.
  private static func number<Digits: Collection<UInt8>>(
    in digits: inout Digits, bias: Int
  ) -> Int? where Digits.SubSequence == Digits {
    var (number, weight, k) = (0, 1, base)
    while let digit = digits.popFirst().flatMap(value) {
      let (product, isTooMuch) = digit.multipliedReportingOverflow(by: weight)
      let (sum, isMore) = number.addingReportingOverflow(product)
      if isTooMuch || isMore { return nil }
      number = sum
      let threshold = min(max(k - bias, tMin), tMax)
      if digit < threshold { return number }
      let (next, isHeavy) = weight.multipliedReportingOverflow(by: base - threshold)
      if isHeavy { return nil }
      (weight, k) = (next, k + base)
    }
    return nil
  }

  /// Appends a number in generalised variable-length digits.
  private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
    var rest = number
    var k = base
    while true {
      let threshold = min(max(k - bias, tMin), tMax)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(digit(rest))
  }

  /// a…z are 0…25, 0…9 are 26…35.
  private static func digit(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
  }

  private static func value(_ digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  /// RFC 3492 §6.1
  private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / points
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }
}
