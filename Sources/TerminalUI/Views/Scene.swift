package import ProfileModel
package import Wizard
import Wording

/// Everything that a frame is made from, and nothing else: the same scene always gives the same frame.
package struct Scene: Hashable, Sendable {
  package var wizard: Wizard
  package var size: Size
  package var glyphs: Glyphs
  /// How often the spinner has turned.
  package var turns: Int
  /// What times are told in.
  package var zone: Zone
  /// What the header says at every place, in full and shorter; empty for nothing.
  package var banner: [String]
  /// What is behind the wizard, where that is to be seen.
  package var inspection: Inspection?

  package init(
    _ wizard: Wizard, size: Size, glyphs: Glyphs = .unicode, turns: Int = 0, zone: Zone = .utc,
    banner: [String] = [], inspection: Inspection? = nil
  ) {
    self.wizard = wizard
    self.size = size
    self.glyphs = glyphs
    self.turns = turns
    self.zone = zone
    self.banner = banner
    self.inspection = inspection
  }

  var metrics: Metrics { Metrics(size) }

  /// The screen as it should stand now.
  package var frame: Frame { drawing.frame }

  /// The screen, and the rows in which the focused field of a form stands whole.
  var drawing: (frame: Frame, field: Range<Int>?) {
    var frame = Frame(size: size)
    guard !metrics.isTooSmall else {
      drawTooSmall(into: &frame)
      return (frame, nil)
    }
    let part = part
    let view = part.view
    part.draw(view, into: &frame)
    drawInspector(into: &frame, height: size.height - 1)
    frame.draw(footer(below: view, of: part), row: size.height - 1)
    if wizard.waiting != nil { frame.caret = nil }
    return (frame, part.size == size ? view.rowsOfFocus(metrics) : nil)
  }

  /// Draws all but the footer.
  func draw(_ view: View, into frame: inout Frame) {
    frame.draw(header, row: 0)
    view.draw(into: &frame, metrics, glyphs)
  }

  /// What stands between header and footer.
  var view: View {
    switch wizard.popup {
    case .help(let scroll): return helpView(scroll: scroll)
    case .why(let scroll): return whyView(scroll: scroll)
    case .inspection(let scroll): return inspectorView(scroll: scroll)
    case .comingBack, .leave, .putOff, nil: break
    }
    switch wizard.place {
    case .start(let menu): return startView(menu)
    case .personas(let provider, let menu): return personasView(provider, menu)
    case .form(let form): return formView(form)
    case .home(let menu): return homeView(menu)
    case .article(let reading): return articleView(reading)
    case .profile(let menu): return profileView(menu)
    }
  }

  private func drawTooSmall(into frame: inout Frame) {
    let (minimum, times) = (Metrics.minimum, "×")
    let lines = Sentences.tooSmall(
      "\(size.width)\(times)\(size.height)", enough: "\(minimum.width)\(times)\(minimum.height)")
    let rows = (lines + banner.dropFirst().prefix(1)).flatMap {
      $0.wrapped(toWidth: max(1, size.width - 1))
    }
    for (row, text) in rows.enumerated() { frame.draw(Line(text, at: 1), row: row) }
  }
}
