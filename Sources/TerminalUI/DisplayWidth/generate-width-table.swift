// Writes WidthTable.swift from the Unicode Character Database.
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
    if category == "Mc" { assign(range, .spacing) }
  }
  // Vowels and final consonants are drawn into the syllable that a leading consonant opened.
  try forEachRange(in: "HangulSyllableType.txt") { range, type in
    if type == "V" || type == "T" { assign(range, .joining) }
  }
  try forEachRange(in: "DerivedCoreProperties.txt") { range, property in
    if property == "Default_Ignorable_Code_Point" { assign(range, .hidden) }
  }
  // The mark that makes a digit a keycap: terminals differ in the width of the whole.
  assign(0x20E3...0x20E3, .hidden)
  assign(0x1F1E6...0x1F1FF, .regional)
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
  // Made by generate-width-table.swift from Unicode \(version ?? "?"). Do not edit.

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
