import ProfileModel
import Screens

/// What keys do in each place that is no form.
extension Wizard {
  mutating func handle(_ act: Act, in menu: Menu<StartChoice>) -> [Effect] {
    switch act.inMenu {
    case .move(let steps): place = .start(menu.moved(by: steps))
    case .open: return open(menu.chosen)
    case .back: askToLeave()
    case .leave: return leave(.early)
    case nil: break
    }
    return []
  }

  private mutating func open(_ choice: StartChoice?) -> [Effect] {
    notice = nil
    switch choice {
    case .createAccount: return startSignUp()
    case .logIn: startLogIn()
    case .provider(let provider): return open(provider)
    case nil: break
    }
    return []
  }

  mutating func open(_ provider: Provider) -> [Effect] {
    let personas = personas.filter { $0.connection == provider.connection }
    if let persona = personas.first, personas.count == 1 { return arrive(persona, by: provider) }
    place = .personas(provider, Menu(personas))
    return []
  }

  mutating func handle(
    _ act: Act, in menu: Menu<Persona>, of provider: Provider
  ) -> [Effect] {
    switch act.inMenu {
    case .move(let steps): place = .personas(provider, menu.moved(by: steps))
    case .open:
      if let persona = menu.chosen { return arrive(persona, by: provider) }
    case .back: goToStart(selecting: .provider(provider))
    case .leave: return leave(.early)
    case nil: break
    }
    return []
  }

  private mutating func arrive(_ persona: Persona, by provider: Provider) -> [Effect] {
    [ask(.arrive(connection: provider.connection, persona: persona.id))]
  }

  /// Shows the start screen.
  mutating func goToStart(selecting choice: StartChoice = .createAccount) {
    let choices = [.createAccount, .logIn] + providers.map(StartChoice.provider)
    place = .start(Menu(choices, selection: choices.firstIndex(of: choice) ?? 0))
  }

  mutating func handle(_ act: Act, in menu: Menu<HomeChoice>) -> [Effect] {
    switch act.inMenu {
    case .move(let steps): place = .home(menu.moved(by: steps))
    case .open: return open(menu.chosen)
    case .back: askToLeave()
    case .leave: return leave(.done)
    case nil: break
    }
    return []
  }

  private mutating func open(_ choice: HomeChoice?) -> [Effect] {
    (notice, welcome) = (nil, [])
    switch choice {
    case .article(let id):
      guard let article = flow.article(id) else { return [] }
      return [ask(.open(article.interaction(in: language)))]
    case .profile: showProfile()
    case .signOut: return [ask(.signOut)]
    case nil: break
    }
    return []
  }

  mutating func handle(_ act: Act, in menu: Menu<ProfileRow>) -> [Effect] {
    switch act.inMenu {
    case .move(let steps): place = .profile(menu.moved(by: steps))
    case .open: correct(menu.chosen)
    case .back: goHome(selecting: .profile)
    case .leave: return leave(.done)
    case nil: break
    }
    return []
  }

  mutating func handle(_ act: Act, in reading: Reading) -> [Effect] {
    if case .scrolled(let line) = act {
      var reading = reading
      reading.scroll = max(0, line)
      place = .article(reading)
    } else if act == .leavePressed {
      return leave(.done)
    } else if let question = reading.question {
      return handle(act, in: question)
    } else if act == .backPressed {
      goHome(selecting: .article(reading.article.id))
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

  /// Leaves. Of a screen that could have been put off it is noted first that this was on purpose;
  /// what the person has sent is not left.
  mutating func leave(_ leaving: Leaving) -> [Effect] {
    guard let form, let steps, steps.isKnown, form.isOptional, awaited == nil,
      let left = form.showing(.left, at: steps.interaction)
    else { return [ask(.leave(leaving))] }
    return [ask(.note(left)), ask(.leave(leaving))]
  }
}
