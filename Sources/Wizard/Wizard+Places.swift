import ProfileModel
import Screens

/// What keys do in each place that is no form.
extension Wizard {
  mutating func handle(_ event: Event, in menu: Menu<StartChoice>) -> [Effect] {
    if let menu = menu.moved(by: event) {
      place = .start(menu)
      return []
    }
    switch event {
    case .enterPressed: return open(menu.chosen)
    case .backPressed: askToLeave()
    case .leavePressed: return [.leave(.early)]
    default: break
    }
    return []
  }

  private mutating func open(_ choice: StartChoice?) -> [Effect] {
    notice = nil
    switch choice {
    case .createAccount: return startSignUp()
    case .logIn: startLogIn()
    case .connection(let connection): return open(connection)
    case nil: break
    }
    return []
  }

  mutating func open(_ connection: Connection) -> [Effect] {
    if let persona = connection.personas.first, connection.personas.count == 1 {
      return arrive(persona, by: connection)
    }
    place = .personas(connection, Menu(connection.personas))
    return []
  }

  mutating func handle(
    _ event: Event, in menu: Menu<Persona>, of connection: Connection
  ) -> [Effect] {
    if let menu = menu.moved(by: event) {
      place = .personas(connection, menu)
      return []
    }
    switch event {
    case .enterPressed:
      if let persona = menu.chosen { return arrive(persona, by: connection) }
    case .backPressed: goToStart(selecting: .connection(connection))
    case .leavePressed: return [.leave(.early)]
    default: break
    }
    return []
  }

  private mutating func arrive(_ persona: Persona, by connection: Connection) -> [Effect] {
    waiting = .arriving
    return [.arrive(connection: connection.name, persona: persona.id)]
  }

  /// Shows the start screen.
  mutating func goToStart(selecting choice: StartChoice = .createAccount) {
    let choices = [.createAccount, .logIn] + connections.map(StartChoice.connection)
    place = .start(Menu(choices, selection: choices.firstIndex(of: choice) ?? 0))
  }

  mutating func handle(_ event: Event, in menu: Menu<HomeChoice>) -> [Effect] {
    if let menu = menu.moved(by: event) {
      place = .home(menu)
      return []
    }
    switch event {
    case .enterPressed: return open(menu.chosen)
    case .backPressed: askToLeave()
    case .leavePressed: return [.leave(.done)]
    default: break
    }
    return []
  }

  private mutating func open(_ choice: HomeChoice?) -> [Effect] {
    (notice, welcome) = (nil, [])
    switch choice {
    case .article(let id):
      guard let article = flow.article(id) else { return [] }
      waiting = .opening
      return [.open(article.interaction(in: language))]
    case .profile: showProfile()
    case .signOut:
      waiting = .signingOut
      return [.signOut]
    case nil: break
    }
    return []
  }

  mutating func handle(_ event: Event, in menu: Menu<ProfileRow>) -> [Effect] {
    if let menu = menu.moved(by: event) {
      place = .profile(menu)
      return []
    }
    switch event {
    case .enterPressed: correct(menu.chosen)
    case .backPressed: goHome(selecting: .profile)
    case .leavePressed: return [.leave(.done)]
    default: break
    }
    return []
  }

  mutating func handle(_ event: Event, in reading: Reading) -> [Effect] {
    switch event {
    case .scrolled(let line):
      var reading = reading
      reading.scroll = max(0, line)
      place = .article(reading)
    case .leavePressed: return [.leave(.done)]
    case .backPressed where reading.question == nil: goHome(selecting: .article(reading.article.id))
    default:
      guard let question = reading.question else { return [] }
      return handle(event, in: question)
    }
    return []
  }

  mutating func goHome(selecting choice: HomeChoice? = nil) {
    let choices = flow.articles.map { HomeChoice.article($0.id) } + [.profile, .signOut]
    let selection = choice.flatMap(choices.firstIndex(of:)) ?? 0
    steps = nil
    place = .home(Menu(choices, selection: selection))
  }

  mutating func askToLeave() { popup = .leave(Menu([false, true])) }
}
