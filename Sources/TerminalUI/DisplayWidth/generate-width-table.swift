// Writes WidthTable.swift from the Unicode Character Database, and from what Unicode 16 made wide.
//
//   swift generate-width-table.swift [FOLDER] > WidthTable.swift
//
// FOLDER is where Debian's package `unicode-data` puts the files: /usr/share/unicode, the default.
// A test runs this script and compares, wherever that folder exists.

import FoundationEssentials

/// How a scalar takes part in a cell; the numbers are those of `WidthClass`.
enum Class: UInt32 {
  case narrow, wide, pictograph, spacing, joining, regional, hidden
}

let folder = CommandLine.arguments.dropFirst().first ?? "/usr/share/unicode"

func text(of file: String) throws -> String {
  try String(contentsOf: URL(filePath: "\(folder)/\(file)"), encoding: .utf8)
}

/// Calls `body` with every `first..last ; property` of a database file.
func forEachRange(in file: String, _ body: (ClosedRange<Int>, Substring) -> Void) throws {
  for line in try text(of: file).utf8.split(separator: UInt8(ascii: "\n")) {
    let entry = line.prefix { $0 != UInt8(ascii: "#") }
    let columns = entry.split(separator: UInt8(ascii: ";"))
    guard columns.count == 2 else { continue }
    let words = columns.map { $0.split(separator: UInt8(ascii: " ")).first.map(Substring.init) }
    guard let range = words[0], let property = words[1] else { continue }
    let ends = range.split(separator: ".").compactMap { Int($0, radix: 16) }
    guard let first = ends.first, let last = ends.last else { continue }
    body(first...last, property)
  }
}

/// What Unicode 15.1 and 16.0 made wide, or added as wide (EastAsianWidth-16.0.0.txt).
let wideSince16 = [
  0x2630...0x2637, 0x268A...0x268F, 0x2FFC...0x2FFF, 0x31E4...0x31E5, 0x31EF...0x31EF,
  0x4DC0...0x4DFF, 0x18CFF...0x18CFF, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1FA89...0x1FA89,
  0x1FA8F...0x1FA8F, 0x1FABE...0x1FABE, 0x1FAC6...0x1FAC6, 0x1FADC...0x1FADC, 0x1FADF...0x1FADF,
  0x1FAE9...0x1FAE9, 0x2EBF0...0x2EE5D,
]

/// The class of every scalar, each rule overruling those before it.
func classes() throws -> [Class] {
  var classes = [Class](repeating: .hidden, count: 0x110000)
  func assign(_ range: ClosedRange<Int>, _ value: Class) {
    for scalar in range { classes[scalar] = value }
  }

  // What has no glyph of its own, and what is not assigned, stays hidden.
  let unseen: Set<Substring> = ["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"]
  try forEachRange(in: "extracted/DerivedGeneralCategory.txt") { range, category in
    if !unseen.contains(category) { assign(range, .narrow) }
  }
  try forEachRange(in: "emoji/emoji-data.txt") { range, property in
    guard property == "Extended_Pictographic" else { return }
    for scalar in range where classes[scalar] == .narrow { classes[scalar] = .pictograph }
  }
  try forEachRange(in: "EastAsianWidth.txt") { range, width in
    guard width == "W" || width == "F" else { return }
    for scalar in range where classes[scalar] != .hidden { classes[scalar] = .wide }
  }
  try forEachRange(in: "extracted/DerivedGeneralCategory.txt") { range, category in
    if category == "Mn" || category == "Me" { assign(range, .joining) }
    guard category == "Mc" else { return }
    for scalar in range where classes[scalar] != .wide { classes[scalar] = .spacing }
  }
  // Vowels and final consonants are drawn into the syllable that a leading consonant opened.
  try forEachRange(in: "HangulSyllableType.txt") { range, type in
    if type == "V" || type == "T" { assign(range, .joining) }
  }
  try forEachRange(in: "DerivedCoreProperties.txt") { range, property in
    guard property == "Default_Ignorable_Code_Point" else { return }
    // Marks without a glyph choose one for the letter before them, as in 葛󠄀 and Mongolian. Those
    // that choose between text and emoji stay hidden: terminals differ in the width of the whole.
    for scalar in range where classes[scalar] != .joining || 0xFE0E...0xFE0F ~= scalar {
      classes[scalar] = .hidden
    }
  }
  // It keeps two letters apart that would be joined, as Persian names need it.
  assign(0x200C...0x200C, .joining)
  // The mark that makes a digit a keycap: terminals differ in the width of the whole.
  assign(0x20E3...0x20E3, .hidden)
  assign(0x1F1E6...0x1F1FF, .regional)
  for range in wideSince16 { assign(range, .wide) }
  return classes
}

/// Where each run of one class begins, with the class in the low three bits.
func runs(of classes: [Class]) -> [UInt32] {
  var runs: [UInt32] = []
  var previous: Class?
  for (scalar, value) in classes.enumerated() where value != previous {
    runs.append(UInt32(scalar) << 3 | value.rawValue)
    previous = value
  }
  return runs
}

func hex(_ number: UInt32) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return "0x" + String(repeating: "0", count: 6 - digits.count) + digits
}

let version = try text(of: "EastAsianWidth.txt").split(separator: "\n").first
  .map { $0.dropFirst("# EastAsianWidth-".count).dropLast(".txt".count) }
let table = runs(of: try classes())

print(
  """
  // Made by generate-width-table.swift from Unicode \(version ?? "?") and the wide of 16. Do not edit.

  extension WidthClass {
    /// Where each run of scalars of one class begins: the first scalar, shifted left by three, and
    /// the class. Sorted, and complete: the first run begins at 0.
    // swift-format-ignore
    static let runs: [UInt32] = [
  """)
for row in stride(from: 0, to: table.count, by: 9) {
  let numbers = table[row..<min(row + 9, table.count)].map(hex)
  print("    " + numbers.joined(separator: ", ") + ",")
}
print("  ]\n}")
