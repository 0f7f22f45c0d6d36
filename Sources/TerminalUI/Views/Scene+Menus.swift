import ProfileModel
import Screens
import Wizard
import Wording

/// The start screen and Home.
extension Scene {
  func startView(_ menu: Menu<Wizard.StartChoice>) -> View {
    var view = View()
    if !metrics.isCompact {
      // A small window says the name in the header alone.
      let name = Line(text(wizard.flow.name), at: metrics.left, .bold)
      view.body += [.blank, .blank, name]
    }
    view.body += paragraph(text(wizard.flow.tagline), .dim)
    view.body += Array(repeating: .blank, count: metrics.isCompact ? 1 : 2)
    for choice in menu.choices {
      addRow(Sentences.title(of: choice), isChosen: choice == menu.chosen, to: &view)
    }
    view.pinned = pinnedNotice
    return view
  }

  func personasView(_ provider: Provider, _ menu: Menu<Persona>) -> View {
    var view = View()
    view.body += paragraph(Sentences.title(of: .provider(provider)), .bold)
    view.body += paragraph(Sentences.choosing(at: provider), .dim)
    view.body.append(.blank)
    for persona in menu.choices {
      addRow(text(persona.title), isChosen: persona == menu.chosen, to: &view)
    }
    view.pinned = pinnedNotice
    return view
  }

  func homeView(_ menu: Menu<Wizard.HomeChoice>) -> View {
    var view = View()
    view.body += paragraph(Sentences.greeting(wizard.visit?.profile), .bold)
    view.body += wizard.welcome.flatMap {
      marked(glyphs.tick, Sentences.known($0, in: wizard.flow, wizard.language), .dim)
    }
    view.body.append(.blank)
    for choice in menu.choices {
      if choice == .profile { view.body.append(.blank) }
      addRow(
        Sentences.title(of: choice, in: wizard.flow, wizard.language),
        isChosen: choice == menu.chosen, isShared: true, to: &view)
      if case .article(let id) = choice, let article = wizard.flow.article(id) {
        view.body[view.body.count - 1].pieces += notes(on: article)
      }
    }
    view.pinned = pinnedNotice
    return view
  }

  /// Topic and reading time, in columns of their own where there is room for them.
  private func notes(on article: Article) -> [Line.Piece] {
    guard !metrics.isNarrow else { return [] }
    let minutes = Sentences.minutes(article.minutes(in: wizard.language))
    return [
      Line.Piece(column: metrics.right - 22, text: text(article.topic), style: .dim, width: 12),
      Line.Piece(column: metrics.right - minutes.displayWidth, text: minutes, style: .dim),
    ]
  }

  /// - Parameter isShared: whether the line has to leave room for notes at its right.
  private func addRow(
    _ title: String, isChosen: Bool, isShared: Bool = false, to view: inout View
  ) {
    var line = Line()
    let width = isShared && !metrics.isNarrow ? metrics.width - 24 : metrics.width
    line.add(fitted(title, width), at: metrics.left, isChosen ? .accent : .plain)
    if isChosen {
      line.add(String(glyphs.bar), at: metrics.bar, .accent)
      line.caret = metrics.left
      view.focus = view.body.count..<view.body.count + 1
    }
    view.body.append(line)
  }

  /// Text wrapped to the column.
  func paragraph(_ text: String, _ style: Style = .plain) -> [Line] {
    text.wrapped(toWidth: metrics.width).map { Line($0, at: metrics.left, style) }
  }

  /// The question whether to leave, what is being done, or what could not be done, where no form has
  /// a place for it.
  private var pinnedNotice: [Line] {
    if let question = questionLines { return question }
    if let waiting = wizard.waiting { return [waitingLine(waiting)] }
    return wizard.notice.map { errorLines(Sentences.trouble($0, in: wizard.flow)) } ?? []
  }
}
