import ProfileModel
import Wizard
import Wording

/// The inspector: beside the place in a wide window, else in its stead.
extension Scene {
  /// The least width of a window in which both have room, in cells.
  package static let roomyWidth = 110

  /// Whether there is room for the inspector beside the place.
  package var isRoomy: Bool { size.width >= Self.roomyWidth && !metrics.isTooSmall }

  /// Whether the inspector stands in place of the place.
  var isInspectorAlone: Bool { if case .inspection? = wizard.popup { true } else { false } }

  /// What is behind the scene, where it is shown beside the place.
  private var inspectedBeside: Inspection? {
    !isInspectorAlone && isRoomy && wizard.inspector.isOpen ? inspection : nil
  }

  /// How many cells the inspector has beside the place.
  private var inspectorWidth: Int { min(90, max(62, size.width * 55 / 100)) }

  /// The part of the window that the place has to itself.
  var part: Scene {
    guard inspectedBeside != nil else { return self }
    var part = self
    part.size.width -= inspectorWidth + 1
    part.inspection = nil
    return part
  }

  /// Draws the inspector into a frame that has the place at its left.
  ///
  /// - Parameter height: how many rows it has.
  func drawInspector(into frame: inout Frame, height: Int) {
    guard let inspection = inspectedBeside else { return }
    let wall = size.width - inspectorWidth - 1
    for row in 0..<height { frame.draw(Line(String(glyphs.wall), at: wall, .dim), row: row) }
    let text = InspectionText(
      scene: self, inspection: inspection, left: wall + 2, width: inspectorWidth - 3)
    frame.draw(text.occasion, row: 0)
    let first = metrics.body.lowerBound
    for (row, line) in text.lines(within: height - first).prefix(height - first).enumerated() {
      frame.draw(line, row: first + row)
    }
  }

  /// As much of the inspector as there is room for in place of the place, where no key scrolls.
  var inspectorView: View {
    var view = View()
    guard let text = inspectorText else { return view }
    let height = metrics.body.count - text.wholeOccasion.count - 1
    view.body = text.wholeOccasion + [.blank] + text.lines(within: height)
    return view
  }

  private var inspectorText: InspectionText? {
    inspection.map {
      InspectionText(scene: self, inspection: $0, left: metrics.left, width: metrics.width)
    }
  }

  /// The inspector in place of the place.
  func inspectorView(scroll: Int) -> View {
    var view = View()
    view.scroll = scroll
    guard let text = inspectorText else { return view }
    view.body = text.wholeOccasion + [.blank] + text.lines
    return view
  }
}
