/// Punycode (RFC 3492), which writes the labels of international domains in ASCII. Encoding only:
/// domains are compared as A-labels and shown as they were typed.
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
