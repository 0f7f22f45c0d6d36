import FoundationEssentials
import Glibc
import Testing

@testable import TerminalUI

struct WidthTableTests {
  static let unicode = "/usr/share/unicode"
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/TerminalUI/DisplayWidth").path

  @Test(
    .enabled(
      if: access("\(unicode)/EastAsianWidth.txt", R_OK) == 0,
      "the package unicode-data is not installed"))
  func `The table is what its generator makes of Unicode's own files`() throws {
    let output = try #require(
      popen("swift '\(Self.folder)/generate-width-table.swift' \(Self.unicode)", "r"))
    var made: [UInt8] = []
    while case let byte = getc(output), byte != EOF { made.append(UInt8(truncatingIfNeeded: byte)) }
    #expect(pclose(output) == 0)
    let kept = try Data(contentsOf: URL(filePath: "\(Self.folder)/WidthTable.swift"))
    #expect(String(decoding: made, as: UTF8.self) == String(decoding: kept, as: UTF8.self))
  }

  @Test func `The runs are sorted, begin at 0 and differ from their neighbours`() {
    let runs = WidthClass.runs
    #expect(runs.first.map { $0 >> 3 } == 0)
    for (run, next) in zip(runs, runs.dropFirst()) {
      #expect(run >> 3 < next >> 3)
      #expect(run & 7 != next & 7)
    }
    #expect(runs.allSatisfy { WidthClass(rawValue: $0 & 7) != nil })
  }
}
