import ProfileModel
import Screens
import Testing

@testable import Staging

// Marketing forms, surveys, questionnaires and public services.

extension FlowsTests {
  private static let form = Interaction.Event(rawValue: "form")

  /// The contact form, sent once.
  private static let sentOnce = History.having(
    .init("contact", .asked, ["contact_email", "firstname", "lastname"]),
    .init("contact", .answered, ["contact_email", "firstname", "lastname"]))

  static let mautic: [Visitor] = [
    Visitor(
      testDescription: "the first time", event: form,
      asked: ["contact: contact_email firstname lastname"],
      others: ["contact.company dependencyUnmet", "contact.phone dependencyUnmet"]),
    Visitor(
      testDescription: "the second time", metadata: ["firstname": "Ada", "lastname": "Lovelace"],
      history: sentOnce, event: form, asked: ["contact: contact_email company phone"],
      others: ["contact.firstname known", "contact.lastname known"]),
    Visitor(
      testDescription: "known from elsewhere", metadata: ["lastname": "Lovelace"], event: form,
      asked: ["contact: contact_email firstname"],
      others: [
        "contact.lastname known", "contact.company dependencyUnmet",
        "contact.phone dependencyUnmet",
      ]),
    Visitor(
      testDescription: "all known",
      metadata: [
        "firstname": "Ada", "lastname": "Lovelace", "company": "ACME", "phone": "+442079460000",
      ], history: sentOnce, event: form, asked: ["contact: contact_email"],
      others: [
        "contact.firstname known", "contact.lastname known", "contact.company known",
        "contact.phone known",
      ]),
  ]

  /// A visitor known by a cookie alone is lost: here it takes an account.
  @Test(arguments: mautic) func `Mautic's progressive profiling`(_ it: Visitor) throws {
    try expect(it, of: "mautic")
  }

  static let newfangled: [Visitor] = [
    Visitor(
      testDescription: "the first form", event: form, asked: ["form: name company"],
      others: ["form.title overBudget", "form.phone overBudget", "form.budget overBudget"]),
    Visitor(
      testDescription: "the second form", metadata: ["name": "Ada", "company": "ACME"], event: form,
      asked: ["form: title phone"],
      others: ["form.name known", "form.company known", "form.budget overBudget"]),
    Visitor(
      testDescription: "a hole in what is known", metadata: ["name": "Ada", "title": "Countess"],
      event: form, asked: ["form: company phone"],
      others: ["form.name known", "form.title known", "form.budget overBudget"]),
    Visitor(
      testDescription: "the last form",
      metadata: ["name": "Ada", "company": "ACME", "title": "Countess", "phone": "+442079460000"],
      event: form, asked: ["form: budget"],
      others: ["form.name known", "form.company known", "form.title known", "form.phone known"]),
  ]

  /// There each form has its own fields of one master list; one form stands for all here.
  @Test(arguments: newfangled) func `Two more fields a form`(_ it: Visitor) throws {
    try expect(it, of: "newfangled")
  }

  /// A survey that was shown so many days ago and closed.
  private static func shown(_ survey: String, daysAgo days: Int) -> History {
    .having(.init(survey, .asked, [survey], at: noon.after(days: -days)))
  }

  static let formbricks: [Visitor] = [
    Visitor(
      testDescription: "nothing shown yet", asked: ["role: role"],
      others: ["source.source overBudget", "feedback.feedback overBudget"]),
    Visitor(
      testDescription: "the first shown yesterday", history: shown("role", daysAgo: 1),
      asked: ["feedback: feedback"],
      others: ["source.source quiet", "role.role screenInactive"]),
    Visitor(
      testDescription: "the first shown last week", history: shown("role", daysAgo: 7),
      asked: ["source: source"],
      others: ["feedback.feedback overBudget", "role.role screenInactive"]),
    Visitor(
      testDescription: "the second closed last week", metadata: ["role": "Countess"],
      history: shown("source", daysAgo: 8), asked: ["source: source"],
      others: ["role.role known", "feedback.feedback overBudget"]),
    Visitor(
      testDescription: "the third shown 29 days ago",
      metadata: ["role": "Countess", "source": "A friend"],
      history: shown("feedback", daysAgo: 29), asked: [],
      others: ["role.role known", "source.source known", "feedback.feedback notYet"]),
    Visitor(
      testDescription: "the third answered 30 days ago",
      metadata: ["role": "Countess", "source": "A friend", "feedback": "Fine"],
      history: shown("feedback", daysAgo: 30), asked: ["feedback: feedback"],
      others: ["role.role known", "source.source known"]),
  ]

  /// A share of the visitors, and actions that trigger a survey within a page, are lost.
  @Test(arguments: formbricks) func `Formbricks' recontact options`(_ it: Visitor) throws {
    try expect(it, of: "formbricks")
  }

  /// An account that is so many days old, and what happened to its survey.
  private static func signedUp(daysAgo days: Int, _ entries: History.Entry...) -> History {
    let time = noon.after(days: -days)
    var events = [
      Interaction.Event.signup: History.Occurrences(count: 1, first: time, last: time)
    ]
    if let first = entries.first, let last = entries.last {
      events[.login] = History.Occurrences(count: entries.count, first: first.at, last: last.at)
    }
    return History(events: events, entries: entries)
  }

  static let beamer: [Visitor] = [
    Visitor(
      testDescription: "after 29 days", history: signedUp(daysAgo: 29), asked: [],
      others: ["nps.score notYet", "nps.likes notYet", "nps.better notYet"]),
    Visitor(
      testDescription: "after 30 days", history: signedUp(daysAgo: 30), asked: ["nps: score"],
      others: ["nps.likes dependencyUnmet", "nps.better dependencyUnmet"]),
    Visitor(
      testDescription: "nine", history: signedUp(daysAgo: 30),
      given: ["user_metadata.score": 9], asked: ["nps: likes"],
      others: ["nps.score known", "nps.better dependencyUnmet"]),
    Visitor(
      testDescription: "seven", history: signedUp(daysAgo: 30),
      given: ["user_metadata.score": 7], asked: [],
      others: ["nps.score known", "nps.likes dependencyUnmet", "nps.better dependencyUnmet"]),
    Visitor(
      testDescription: "six", history: signedUp(daysAgo: 30),
      given: ["user_metadata.score": 6], asked: ["nps: better"],
      others: ["nps.score known", "nps.likes dependencyUnmet"]),
    Visitor(
      testDescription: "closed 13 days ago",
      history: signedUp(
        daysAgo: 50, .init("nps", .snoozed, ["score"], at: noon.after(days: -13))), asked: [],
      others: ["nps.score snoozed", "nps.likes dependencyUnmet", "nps.better dependencyUnmet"]),
    Visitor(
      testDescription: "closed 14 days ago",
      history: signedUp(
        daysAgo: 50, .init("nps", .snoozed, ["score"], at: noon.after(days: -14))),
      asked: ["nps: score"],
      others: ["nps.likes dependencyUnmet", "nps.better dependencyUnmet"]),
    Visitor(
      testDescription: "rated 89 days ago", metadata: ["score": 8],
      history: signedUp(
        daysAgo: 150, .init("nps", .answered, ["score"], at: noon.after(days: -89))), asked: [],
      others: ["nps.score known", "nps.likes dependencyUnmet", "nps.better dependencyUnmet"]),
    Visitor(
      testDescription: "rated 90 days ago", metadata: ["score": 8],
      history: signedUp(
        daysAgo: 150, .init("nps", .answered, ["score"], at: noon.after(days: -90))),
      asked: ["nps: score"],
      others: ["nps.likes dependencyUnmet", "nps.better dependencyUnmet"]),
  ]

  /// Delays in seconds on the page are lost. Who closes it there says “Not now” here; a window that
  /// is closed may be shown twice more before it rests. The two follow-ups are not of the page.
  @Test(arguments: beamer) func `Beamer's net promoter score`(_ it: Visitor) throws {
    try expect(it, of: "beamer")
  }

  private static let application = Interaction.Event(rawValue: "application")

  static let govuk: [Visitor] = [
    Visitor(
      testDescription: "the first page", event: application, asked: ["where: where"],
      others: [
        "age.age screenInactive", "contact.telephone screenInactive",
      ]),
    Visitor(
      testDescription: "in England", event: application,
      given: ["user_metadata.where": "england"], asked: ["age: age"],
      others: ["where.where known", "contact.telephone screenInactive"]),
    Visitor(
      testDescription: "in Scotland", event: application,
      given: ["user_metadata.where": "scotland"], asked: [],
      others: [
        "where.where known", "age.age screenInactive", "contact.telephone screenInactive",
      ]),
    Visitor(
      testDescription: "too young", event: application,
      given: ["user_metadata.where": "england", "user_metadata.age": 17], asked: [],
      others: ["where.where known", "age.age known", "contact.telephone screenInactive"]),
    Visitor(
      testDescription: "eligible", event: application,
      given: ["user_metadata.where": "england", "user_metadata.age": 18],
      asked: ["contact: telephone"], others: ["where.where known", "age.age known"]),
  ]

  /// The page that says why somebody cannot use the service is lost: a screen without fields is
  /// none. The first question is that of the page; the others stand for any.
  @Test(arguments: govuk) func `GOV.UK's one thing a page`(_ it: Visitor) throws {
    try expect(it, of: "govuk")
  }

  private static let questionnaire = Interaction.Event(rawValue: "questionnaire")

  static let sdc: [Visitor] = [
    Visitor(
      testDescription: "nothing answered", event: questionnaire,
      asked: ["form: check1 check2 radio list born outcomes not7"],
      others: [
        "form.checked1 dependencyUnmet", "form.unchecked2 dependencyUnmet",
        "form.both dependencyUnmet", "form.young dependencyUnmet", "form.specify dependencyUnmet",
      ]),
    Visitor(
      testDescription: "checked, and not checked", event: questionnaire,
      given: ["user_metadata.check1": true, "user_metadata.check2": false],
      asked: ["form: radio list born outcomes checked1 unchecked2 not7"],
      others: [
        "form.check1 known", "form.check2 known", "form.both dependencyUnmet",
        "form.young dependencyUnmet", "form.specify dependencyUnmet",
      ]),
    Visitor(
      testDescription: "8 and 4", event: questionnaire,
      given: ["user_metadata.radio": "8", "user_metadata.list": "4"],
      asked: ["form: check1 check2 born outcomes not7 both"],
      others: [
        "form.radio known", "form.list known", "form.checked1 dependencyUnmet",
        "form.unchecked2 dependencyUnmet", "form.young dependencyUnmet",
        "form.specify dependencyUnmet",
      ]),
    Visitor(
      testDescription: "7, born on the day, and one of several", event: questionnaire,
      given: [
        "user_metadata.radio": "7", "user_metadata.born": "2000-01-01",
        "user_metadata.outcomes": ["1", "9"],
      ],
      asked: ["form: check1 check2 list specify"],
      others: [
        "form.radio known", "form.born known", "form.outcomes known",
        "form.checked1 dependencyUnmet", "form.unchecked2 dependencyUnmet",
        "form.not7 dependencyUnmet", "form.both dependencyUnmet", "form.young dependencyUnmet",
      ]),
  ]

  /// A time of day is lost, for there is no such kind; groups, whose fields each repeat the
  /// condition; and an answer from a list of values that is kept elsewhere.
  @Test(arguments: sdc) func `FHIR's enableWhen`(_ it: Visitor) throws {
    try expect(it, of: "sdc")
  }
}
