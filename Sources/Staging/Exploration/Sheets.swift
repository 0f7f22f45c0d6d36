import ProfileModel
import Screens

/// Every way to fill a screen in and send it.
struct Sheets {
  struct Sheet {
    /// By the ids of the fields; empty ones are not among them.
    var answers: [String: JSONValue]
    /// The places that are written, and the positions of the values.
    var places: [Int: Int]
    /// As they stand with these answers.
    var questions: [Plan.Question]

    var answersAll: Bool { questions.allSatisfy { !$0.isShown || answers[$0.field.id] != nil } }
  }

  private(set) var found: [Sheet] = []
  /// Fields that must be answered, and no answer is accepted.
  private(set) var unanswerable: [String] = []
  /// Whether there is only something to choose from, and nothing to choose.
  let isHollow: Bool

  private let step: Plan.Step
  private let encounter: Encounter
  private let abstraction: Abstraction

  init(_ step: Plan.Step, in encounter: Encounter, _ abstraction: Abstraction) {
    self.step = step
    self.encounter = encounter
    self.abstraction = abstraction
    isHollow = step.isHollow
    fill(Sheet(answers: [:], places: [:], questions: step.questions), decided: [])
  }

  private mutating func fill(_ sheet: Sheet, decided: Set<String>) {
    let next = sheet.questions.first { $0.isShown && !decided.contains($0.field.id) }
    guard let next else { return send(sheet) }
    let decided = decided.union([next.field.id])
    let answers = answers(to: next)
    if answers.isEmpty, next.isRequired, !abstraction.isUnsure(next.field),
      !unanswerable.contains(next.field.id)
    {
      unanswerable.append(next.field.id)
    }
    for (value, place) in answers {
      var filled = sheet
      filled.answers[next.field.id] = value
      if let place { filled.places[place.index] = place.position }
      fill(revised(filled), decided: decided)
    }
    fill(sheet, decided: decided)
  }

  private func revised(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    let values = sheet.questions.compactMap { question in
      sheet.answers[question.field.id].map { (question.field.writes, $0) }
    }
    sheet.questions = encounter.questions(
      of: step, with: Dictionary(values, uniquingKeysWith: { $1 }))
    return sheet
  }

  private mutating func send(_ sheet: Sheet) {
    var sheet = sheet
    let shown = sheet.questions.filter(\.isShown)
    let hidden = sheet.questions.filter { !$0.isShown }.map(\.field)
    for field in hidden {
      sheet.answers[field.id] = nil
      if let place = abstraction.place(of: field.writes) { sheet.places[place] = nil }
    }
    let isComplete = shown.allSatisfy { !$0.isRequired || sheet.answers[$0.field.id] != nil }
    let isUnchosen =
      !step.isRequired && sheet.answers.isEmpty
      && shown.allSatisfy { !$0.field.kind.takesText }
    if isComplete, !isUnchosen { found.append(sheet) }
  }

  /// The answers that are accepted, and where they stand in a state.
  private func answers(
    to question: Plan.Question
  ) -> [(value: JSONValue, place: (index: Int, position: Int)?)] {
    let field = question.field
    guard let place = abstraction.place(of: field.writes), field.kind != .password else {
      let secret = abstraction.asked[abstraction.index(of: field)].secret
      return secret.map { [($0, nil)] } ?? []
    }
    return abstraction.places[place].values.enumerated().compactMap { offset, value in
      guard field.isAnswered(by: value), question.offers(value) else { return nil }
      return (value, (place, offset + 1))
    }
  }
}

extension Plan.Step {
  /// Whether there is only something to choose from, and nothing to choose.
  var isHollow: Bool {
    fields.allSatisfy { [.choice, .choices].contains($0.kind) && $0.options.isEmpty }
  }
}

extension Plan.Question {
  /// Whether a value can be chosen, where something is chosen.
  fileprivate func offers(_ value: JSONValue) -> Bool {
    let options = field.options.map { JSONValue.string($0.value) }
    return switch field.kind {
    case .choice: options.contains(value)
    case .choices: value.array?.allSatisfy { options.contains($0) } ?? false
    default: true
    }
  }
}

extension Field.Kind {
  /// Whether one types the answer, so that nothing typed is an answer too.
  var takesText: Bool {
    switch self {
    case .text, .email, .password, .number, .date, .phone, .country, .url: true
    case .confirm, .choice, .choices: false
    }
  }
}

extension Abstraction {
  func place(of path: AttributePath) -> Int? { places.firstIndex { $0.path == path } }
  func isUnsure(_ field: Field) -> Bool { unsure.contains(index(of: field)) }
}
