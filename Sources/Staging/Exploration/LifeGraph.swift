import ProfileModel
import Screens

/// Every state that the life of a person can come to, as far as some screens can tell, and how it gets
/// from one to the next.
struct LifeGraph {
  struct Stop {
    let state: LifeState
    /// What is possible of the ages of what still matters, right after a visit.
    let ages: Ages
    /// The node before, and the visit that led here.
    let parent: Int
    let passage: Passage
  }

  /// How a visit led from one state to the next.
  struct Passage {
    /// How old things had to be.
    var bounds: [Bound] = []
    /// The clocks that begin with this visit.
    var fresh: UInt128 = 0
    var moves: [Life.Move] = []
  }

  struct Bound: Hashable {
    let clock: Int
    /// In seconds.
    var least: Int64?
    var most: Int64?
  }

  /// A visit that leads from one node to another.
  struct Edge: Hashable {
    let from: Int32
    let to: Int32
    /// The position of what is seen on it.
    let marks: Int32
  }

  let abstraction: Abstraction
  private let crowded: Set<Interaction.Event>
  private(set) var nodes: [Stop] = []
  private(set) var edges: [Edge] = []
  private(set) var marks: [Marks] = []
  /// Whether nothing was left out.
  private(set) var isComplete = true

  private var places: [LifeState: [Int32]] = [:]
  private var markPlaces: [Marks: Int32] = [:]
  private var firstWays: [Way] = []
  private let occasions: [Opportunity]

  /// - Parameters:
  ///   - limit: the most states that are looked at.
  ///   - progress: told how many were, each time that another is left behind.
  init(
    _ abstraction: Abstraction, crowded: Set<Interaction.Event> = [], limit: Int,
    progress: (Int) -> Void = { _ in }
  ) {
    self.abstraction = abstraction
    self.crowded = crowded
    occasions = abstraction.occasions
    firstWays = signUps
    nodes.append(Stop(state: abstraction.start, ages: Ages(), parent: -1, passage: Passage()))
    var next = 0
    while next < nodes.count {
      if nodes.count > limit {
        isComplete = false
        return
      }
      progress(nodes.count)
      var fresh: Set<Edge> = []
      for way in ways(from: next) {
        let edge = Edge(
          from: Int32(next), to: enter(way, from: next), marks: place(of: way.branch.marks))
        if fresh.insert(edge).inserted { edges.append(edge) }
      }
      next += 1
    }
  }

  private mutating func place(of marks: Marks) -> Int32 {
    if let place = markPlaces[marks] { return place }
    let place = Int32(self.marks.count)
    markPlaces[marks] = place
    self.marks.append(marks)
    return place
  }

  /// The node of a state, a new one where there is none that has all of it.
  private mutating func enter(_ way: Way, from parent: Int) -> Int32 {
    let notes = way.branch.notes
    if !abstraction.hasAccount(notes.state) { return 0 }
    let ages = ages(after: way)
    let known = places[notes.state] ?? []
    if let node = known.first(where: { nodes[Int($0)].ages.includes(ages) }) { return node }
    let node = Int32(nodes.count)
    nodes.append(Stop(state: notes.state, ages: ages, parent: parent, passage: way.passage))
    places[notes.state, default: []].append(node)
    return node
  }

  /// The ages right after a visit.
  func ages(after way: Way) -> Ages {
    let notes = way.branch.notes
    let fresh = Set(abstraction.clocks.indices.filter { notes.fresh & (1 << UInt128($0)) != 0 })
    return way.ages.keeping(abstraction.running(notes.state), fresh: fresh)
      .blurred { abstraction.thresholds[$0].last ?? 0 }
  }

  /// A visit that a node may be left by.
  struct Way {
    var passage: Passage
    var branch: Branch
    /// Right before the visit.
    var ages: Ages
  }

  /// Every visit that a node may be left by.
  func ways(from node: Int) -> [Way] {
    guard node > 0 else { return firstWays }
    return moments(after: node).flatMap { moment in
      let visit = abstraction.visit(of: moment.state, ages: moment.ages)
      return occasions.flatMap { occasion in
        visits(of: visit, at: occasion, after: moment).map { branch in
          let passage = Passage(
            bounds: moment.bounds, fresh: branch.notes.fresh, moves: branch.moves)
          return Way(passage: passage, branch: branch, ages: moment.ages)
        }
      }
    }
  }

  private func visits(
    of visit: Visit, at occasion: Opportunity, after moment: Moment
  ) -> [Branch] {
    guard abstraction.activeEvents.contains(occasion.interaction.event) else {
      return passing(occasion, after: moment)
    }
    var visits = Visits(abstraction, crowded: crowded)
    for told in occasion.isLogin ? abstraction.tellings(in: moment.state) : [[:]] {
      // Otherwise it is as if the person had come without logging in.
      if occasion.isTold, told.isEmpty, !abstraction.logins.isCounted { continue }
      visits.visit(occasion, by: moment.state, visit, told: told)
    }
    return visits.found
  }

  /// A visit on which nothing can be asked, where it changes anything at all. What is told on it can be
  /// told later as well, before something is asked.
  private func passing(_ occasion: Opportunity, after moment: Moment) -> [Branch] {
    if occasion.isTold, !abstraction.logins.isCounted { return [] }
    var notes = Abstraction.Notes(state: moment.state)
    if occasion.isLogin { abstraction.countLogin(&notes.state) }
    abstraction.count(occasion.interaction, &notes)
    abstraction.settle(&notes)
    guard notes.state != moment.state || notes.fresh != 0 else { return [] }
    let move = Life.Move.begin(occasion.interaction, isLogin: occasion.isLogin)
    return [Branch(notes: notes, moves: [move], marks: Marks())]
  }

  private var signUps: [Way] {
    var visits = Visits(abstraction, crowded: crowded)
    for newcomer in abstraction.newcomers {
      for interaction in abstraction.signUps { visits.signUp(newcomer, at: interaction) }
    }
    return visits.found.map { branch in
      Way(
        passage: Passage(fresh: branch.notes.fresh, moves: branch.moves), branch: branch,
        ages: Ages())
    }
  }
}

// MARK: - Time that passes

extension LifeGraph {
  /// A state some time after a visit, in which every test of a time says one thing.
  private struct Moment {
    var state: LifeState
    var ages: Ages
    var bounds: [Bound] = []
  }

  private func moments(after node: Int) -> [Moment] {
    let (state, ages) = (nodes[node].state, nodes[node].ages.later())
    return abstraction.running(state).reduce([Moment(state: state, ages: ages)]) { moments, clock in
      moments.flatMap { split($0, by: clock) }
    }
  }

  private func split(_ moment: Moment, by clock: Int) -> [Moment] {
    let ages = abstraction.thresholds[clock]
    return (0...ages.count).compactMap { region in
      var split = moment
      let bound = Bound(
        clock: clock, least: region > 0 ? ages[region - 1] : nil,
        most: region < ages.count ? ages[region] - 1 : nil)
      if let least = bound.least {
        guard let later = split.ages.with(clock, atLeast: least) else { return nil }
        split.ages = later
      }
      if let most = bound.most {
        guard let earlier = split.ages.with(clock, atMost: most) else { return nil }
        split.ages = earlier
      } else {
        split.state.running &= ~(1 << UInt128(clock))
      }
      split.bounds.append(bound)
      return split
    }
  }
}

extension Opportunity {
  /// Whether it differs from another only by what is told on it.
  fileprivate var isTold: Bool { isLogin && interaction.event != .login }
}
