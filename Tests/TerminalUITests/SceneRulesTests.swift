import TestSupport
import Testing
import Wizard

@testable import TerminalUI

/// What holds for every scene at every size.
struct SceneRulesTests {
  /// Every height, and a third of the widths from the smallest to a wide window, each with some other
  /// one. Each exhibit takes another third, so that all of them together see every width.
  private func scenes(of exhibit: Exhibit) throws -> [Scene] {
    let seed = exhibit.name.utf8.reduce(0) { $0 + Int($1) }
    var generator = SeededGenerator(state: UInt64(seed))
    let wizard = try exhibit.make()
    let widths = Metrics.minimum.width...130
    let heights = Metrics.minimum.height...45
    let sizes =
      widths.filter { ($0 + seed) % 3 == 0 }
      .map { Size(width: $0, height: .random(in: heights, using: &generator)) }
      + heights.map { Size(width: .random(in: widths, using: &generator), height: $0) }
      + [Metrics.minimum]
    return sizes.map { Scene(wizard, size: $0, glyphs: exhibit.glyphs) }
  }

  private func expect(
    _ scene: Scene, _ isSo: Bool, _ rule: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard !isSo else { return }
    let size = "\(scene.size.width)×\(scene.size.height)"
    Issue.record(
      "\(size): \(rule())\n\(goldenText(of: scene.frame))", sourceLocation: sourceLocation)
  }

  @Test(arguments: Gallery.all)
  func `Nothing is cut or outside its column, and where one types is in view`(
    _ exhibit: Exhibit
  ) throws {
    for scene in try scenes(of: exhibit) {
      let frame = scene.frame
      for row in 0..<scene.size.height { expectWhole(Array(frame.row(row)), row, scene) }
      if let caret = frame.caret {
        let isInside =
          0..<scene.size.width ~= caret.column && scene.metrics.body.contains(caret.row)
        expect(scene, isInside, "the caret stands at \(caret)")
      } else if scene.wizard.form != nil, scene.wizard.waiting == nil {
        expect(scene, KeyTarget(of: scene.wizard) == .reading, "no caret")
      }
    }
  }

  private func expectWhole(_ cells: [Cell], _ row: Int, _ scene: Scene) {
    let metrics = scene.metrics
    for (column, cell) in cells.enumerated() where cell != Cell(" ") {
      let isWide = cell.text.map { $0.displayWidth == 2 } ?? false
      let isFollowed = column + 1 < cells.count && cells[column + 1].isContinuation
      expect(scene, isWide == isFollowed, "a cut grapheme at \(column), \(row)")
      guard metrics.body.contains(row), cell.text != " " else { continue }
      let isInside = metrics.bar...(metrics.right + 1) ~= column
      expect(scene, isInside, "outside the column at \(column), \(row)")
    }
  }

  @Test(arguments: Gallery.all)
  func `Header and footer fit, and no two pieces of a line overlap`(_ exhibit: Exhibit) throws {
    for scene in try scenes(of: exhibit) {
      for line in [scene.header, scene.footer(below: scene.view, of: scene)] {
        let end = line.pieces.map { $0.column + $0.text.displayWidth }.max() ?? 0
        expect(scene, end < scene.size.width, "header or footer ends at \(end)")
      }
      for line in [scene.header, scene.footer(below: scene.view, of: scene)] + scene.view.body
        + scene.view.pinned
      {
        // Marks that there is more lie over the text on purpose.
        let marks = [scene.glyphs.moreLeft, scene.glyphs.moreRight].map { String($0) }
        let pieces = line.pieces.filter { !marks.contains($0.text) && !$0.text.isEmpty }
          .sorted { $0.column < $1.column }
        for (piece, next) in zip(pieces, pieces.dropFirst()) {
          let end = piece.column + min(piece.text.displayWidth, piece.width ?? .max)
          expect(scene, end <= next.column, "“\(piece.text)” runs into “\(next.text)”")
        }
      }
    }
  }

  @Test(arguments: Gallery.all)
  func `Every key that the footer names does something`(_ exhibit: Exhibit) throws {
    let scene = try exhibit.scene(Size(width: 120, height: 40))
    for binding in Keymap(KeyTarget(of: scene.wizard)).bindings where binding.footer != nil {
      for key in binding.keys { #expect(scene.action(for: key) == binding.resolved(in: scene)) }
      // Choosing what is chosen already changes nothing, and neither does the end of a scroll.
      guard case .act(let act) = binding.action, act != .confirmed(true) else { continue }
      var wizard = scene.wizard
      let effects = wizard.handle(act)
      #expect(wizard != scene.wizard || !effects.isEmpty, "\(binding.name)")
    }
  }
}

extension Binding {
  /// What the keys do: for scrolling, the line that comes into view first.
  fileprivate func resolved(in scene: Scene) -> Action? {
    switch action {
    case .scroll, .scrollWindow: keys.first.flatMap(scene.action(for:))
    case .inspect: .act(.inspectPressed(isRoomy: scene.isRoomy))
    case .act, .repaint, .suspend: action
    }
  }
}
