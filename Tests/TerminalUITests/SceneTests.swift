import TerminalUI
import Testing

struct SceneTests {
  @Test(arguments: Gallery.all)
  func `A scene looks as it should`(_ exhibit: Exhibit) throws {
    for size in exhibit.sizes {
      expectGolden(
        try exhibit.scene(size).frame, "\(exhibit.name)-\(size.width)x\(size.height)")
    }
  }
}
