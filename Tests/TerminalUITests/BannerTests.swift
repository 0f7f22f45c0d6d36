import ProfileModel
import TestSupport
import Testing
import Wizard
import Wording

@testable import TerminalUI

/// The header of a session of which nothing is kept.
struct BannerTests {
  @Test(arguments: Gallery.all)
  func `It says so at every place and size`(_ exhibit: Exhibit) throws {
    let sizes = exhibit.sizes + [Metrics.minimum, Size(width: 45, height: 15)]
    for size in sizes where !Metrics(size).isTooSmall {
      var scene = try exhibit.scene(size)
      scene.banner = Gallery.bannerOfCopy
      #expect(text(of: scene.frame.row(0)).contains("nothing is kept"), "\(size)")
      let bare = try exhibit.scene(size).frame
      for row in 1..<size.height { #expect(scene.frame.row(row) == bare.row(row)) }
    }
  }

  private func header(
    _ width: Int, _ banner: [String], _ change: (inout Wizard) -> Void = { _ in }
  ) throws -> String {
    var wizard = try newWizard()
    change(&wizard)
    let scene = Scene(wizard, size: Size(width: width, height: 24), banner: banner)
    return text(of: scene.frame.row(0))
  }

  @Test(
    arguments: [
      (60, " Reading Room  a copy of ada@example.com; nothing is kept"),
      (58, " Reading Room  a copy of ada@example.com; nothing is kept"),
      (57, " a copy of ada@example.com; nothing is kept"),
      (44, " a copy of ada@example.com; nothing is kept"),
      (43, " Reading Room  a copy; nothing is kept"),
      (39, " Reading Room  a copy; nothing is kept"),
      (38, " a copy; nothing is kept"), (30, " a copy; nothing is kept"),
    ])
  func `The name gives way to the banner, and then its words get fewer`(
    width: Int, expected: String
  ) throws {
    #expect(try header(width, Gallery.bannerOfCopy) == expected)
  }

  @Test func `How far one has come stands beside it`() throws {
    let signUp: (inout Wizard) -> Void = { _ = $0.begin(.form(.signup)) }
    #expect(
      try header(80, Gallery.bannerOfCopy, signUp).hasPrefix(
        " Reading Room  a copy of ada@example.com; nothing is kept  "))
    #expect(try header(80, Gallery.bannerOfCopy, signUp).hasSuffix("step 1 of 1"))
    #expect(try header(30, Gallery.bannerOfCopy, signUp).hasPrefix(" nothing is kept "))
  }
}
