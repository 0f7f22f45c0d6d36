import ProfileModel
import Screens

/// Explores a flow part by part, plays what it finds in the whole flow, and joins parts where that goes
/// otherwise, since one took the room of another.
struct Explorer {
  let flow: Flow
  let limit: Int
  private(set) var result = Exploration()

  /// A question, by the positions of its screen and of its field on it.
  private struct Question: Hashable {
    let screen: Int
    let field: Int
  }

  /// A part that is to be explored, and what about it is not known yet; `nil` where nothing is.
  private struct Task {
    var screens: [Int]
    var questions: Set<Question>
    var isForFindings: Bool
    /// Whether it is left open how long screens rest.
    var isLoose = true
  }

  private let parts: [[Int]]
  private var lives: [Question: Life] = [:]
  private var never: Set<Question> = []
  private var found: [Exploration.Suspicion] = []
  private var tasks: [Task] = []

  init(_ flow: Flow, limit: Int) {
    self.flow = flow
    self.limit = limit
    parts = flow.parts
    tasks = parts.map { screens in
      Task(
        screens: screens, questions: Self.questions(on: screens, of: flow), isForFindings: true,
        isLoose: !flow.asksTwice(on: screens))
    }
  }

  private static func questions(on screens: [Int], of flow: Flow) -> Set<Question> {
    Set(
      screens.flatMap { screen in
        flow.screens[screen].fields.indices.map { Question(screen: screen, field: $0) }
      })
  }

  mutating func explore(_ progress: (Int) -> Void) {
    while !tasks.isEmpty { explore(tasks.removeFirst(), progress) }
    conclude()
  }

  private mutating func explore(_ task: Task, _ progress: (Int) -> Void) {
    let screens = task.screens.map { flow.screens[$0] }
    let before = result.states
    let abstraction = Abstraction(of: screens, in: flow, isLoose: task.isLoose)
    // A state has a bit for each of them.
    let bits = max(screens.reduce(0) { $0 + $1.fields.count }, abstraction.clocks.count)
    guard bits <= UInt128.bitWidth else { return cut(task.screens) }
    let graph = LifeGraph(
      abstraction,
      crowded: flow.crowded(task.screens, isLoose: task.isLoose), limit: limit
    ) { progress(before + $0) }
    result.states += graph.nodes.count
    if !graph.isComplete { cut(task.screens) }
    var open = Task(screens: task.screens, questions: [], isForFindings: false)
    for question in task.questions.sorted(by: { ($0.screen, $0.field) < ($1.screen, $1.field) }) {
      reach(question, in: graph, task, &open)
    }
    if task.isForFindings { search(graph, task, &open) }
    guard !open.questions.isEmpty || open.isForFindings else { return }
    if task.isLoose {
      open.screens = task.screens
      open.isLoose = false
      tasks.insert(open, at: 0)
    } else if open.screens.count > task.screens.count {
      join(open)
    } else {
      cut(task.screens)
    }
  }

  /// Screens that took the room belong to the part.
  private mutating func join(_ open: Task) {
    var open = open
    open.screens = parts.filter { part in part.contains { open.screens.contains($0) } }
      .flatMap { $0 }.sorted()
    open.isLoose = !flow.asksTwice(on: open.screens)
    tasks.append(open)
  }

  private mutating func cut(_ screens: [Int]) {
    let ids = screens.map { flow.screens[$0].id }
    result.cut += ids.filter { !result.cut.contains($0) }
  }
}

// MARK: - Reaching questions

extension Explorer {
  private mutating func reach(
    _ question: Question, in graph: LifeGraph, _ task: Task, _ open: inout Task
  ) {
    guard let screen = task.screens.firstIndex(of: question.screen) else { return }
    let bit: UInt128 = 1 << UInt128(graph.abstraction.bit(screen, question.field))
    let goal = Performance.Goal(
      screen: flow.screens[question.screen].id,
      field: flow.screens[question.screen].fields[question.field].id)
    switch play(graph.edges { $0.asked & bit != 0 }, in: graph, task, to: goal, &open) {
    case .played(let life): lives[question] = life
    case .nothing: if graph.isComplete { never.insert(question) }
    case .diverged: open.questions.insert(question)
    }
  }

  private enum Outcome {
    case played(Life)
    case nothing
    case diverged
  }

  /// How many lives are tried before the parts are joined.
  private static let mostTried = 4

  /// Plays the lives that end with some visits, until one goes as it should.
  private func play(
    _ edges: [LifeGraph.Edge], in graph: LifeGraph, _ task: Task, to goal: Performance.Goal?,
    _ open: inout Task
  ) -> Outcome {
    guard !edges.isEmpty else { return .nothing }
    for edge in edges.prefix(Self.mostTried) {
      guard let passage = graph.passage(of: edge) else { continue }
      var passages = graph.passages(to: Int(edge.from))
      passages.append(goal.map { passage.until($0.screen) } ?? passage)
      if let life = play(passages, in: graph, task, to: goal, &open) { return .played(life) }
      // What appears while a screen is filled in is not there before that.
      passages[passages.count - 1] = passage
      if goal?.field != nil, let life = play(passages, in: graph, task, seeing: goal, &open) {
        return .played(life)
      }
    }
    return .diverged
  }

  private func play(
    _ passages: [LifeGraph.Passage], in graph: LifeGraph, _ task: Task,
    to goal: Performance.Goal? = nil, seeing seen: Performance.Goal? = nil, _ open: inout Task
  ) -> Life? {
    for pause in task.isLoose ? [.days(1), rest(of: task)] : [.days(1)] {
      guard let life = graph.life(of: passages, pause: pause) else { continue }
      var performance = Performance(in: flow, of: Set(task.screens.map { flow.screens[$0].id }))
      if performance.play(life, to: goal), seen.map(performance.asked.contains) ?? true {
        return Life(performance.moves)
      }
      open.screens += flow.screens.indices.filter { index in
        performance.others.contains(flow.screens[index].id) && !open.screens.contains(index)
      }
    }
    return nil
  }

  /// After so long no screen rests any more.
  private func rest(of task: Task) -> Duration {
    let quiet = flow.screens.compactMap(\.limits.quiet) + [flow.limits.quiet]
    return (task.screens.map { flow.screens[$0].snooze } + quiet).max() ?? .days(1)
  }
}

// MARK: - What is wrong

extension Explorer {
  private mutating func search(_ graph: LifeGraph, _ task: Task, _ open: inout Task) {
    for suspicion in graph.suspicions() {
      let screen = graph.abstraction.screens[suspicion.screen]
      let field = suspicion.field.map { screen.fields[$0].id }
      var finding = Exploration.Suspicion(kind: suspicion.kind, screen: screen.id, field: field)
      finding.isUnanswerable = suspicion.isUnanswerable
      guard !found.contains(where: { $0.isSame(as: finding) }) else { continue }
      let goal =
        suspicion.isSeenAtOnce
        ? Performance.Goal(screen: screen.id, field: field, isHollow: suspicion.kind == .empty)
        : nil
      let outcome: Outcome =
        if let cycle = suspicion.cycle {
          play(cycle, in: graph, task, to: nil, &open).map(Outcome.played) ?? .diverged
        } else {
          play(suspicion.edges, in: graph, task, to: goal, &open)
        }
      switch outcome {
      case .played(let life):
        finding.life = life
        found.append(finding)
      case .diverged:
        open.isForFindings = true;
      case .nothing: break
      }
    }
  }

  private mutating func conclude() {
    for (index, screen) in flow.screens.enumerated() {
      let questions = screen.fields.indices.map { Question(screen: index, field: $0) }
      let lives = questions.compactMap { self.lives[$0] }
      if let shortest = lives.min(by: { $0.moves.count < $1.moves.count }) {
        result.screens.append(Exploration.Reached(screen: screen.id, life: shortest))
        result.findings += questions.filter { never.contains($0) }.map { question in
          Exploration.Suspicion(
            kind: .neverAsked, screen: screen.id, field: screen.fields[question.field].id)
        }
      } else if questions.allSatisfy(never.contains) {
        result.findings.append(Exploration.Suspicion(kind: .neverShown, screen: screen.id))
      }
      result.findings += found.filter { $0.screen == screen.id }
    }
    result.cut = flow.screens.map(\.id).filter { result.cut.contains($0) }
  }
}

extension Exploration.Suspicion {
  fileprivate func isSame(as other: Self) -> Bool {
    kind == other.kind && screen == other.screen && field == other.field
  }
}

extension LifeGraph.Passage {
  /// What comes before a screen is done with.
  func until(_ screen: String) -> Self {
    var passage = self
    let end = moves.firstIndex { move in
      if case .end(_, screen) = move { true } else { false }
    }
    if let end { passage.moves = Array(moves[..<end]) }
    return passage
  }
}
