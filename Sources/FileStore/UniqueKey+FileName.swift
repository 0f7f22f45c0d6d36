import ProfileService

extension UniqueKey {
  /// The key as the name of a link: what no name can have is escaped with `%`, so that two keys
  /// never have one name.
  var fileName: String {
    var name: [UInt8] = []
    for byte in text.utf8 {
      if Self.isSafe(byte) && !(name.isEmpty && byte == UInt8(ascii: ".")) {
        name.append(byte)
      } else {
        name += [UInt8(ascii: "%")] + Hexadecimal.text(of: [byte]).utf8
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: " ") && byte != 0x7F && byte != UInt8(ascii: "/")
      && byte != UInt8(ascii: "%")
  }

  /// Which of 256 folders has the link: a byte of its FNV-1a hash, since keys are not as evenly
  /// spread as ids are.
  var shard: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Hexadecimal.text(of: [UInt8(truncatingIfNeeded: hash ^ hash >> 32)])
  }
}
