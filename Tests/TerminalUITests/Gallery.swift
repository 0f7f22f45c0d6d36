import ProfileModel
import Screens
import Staging
import TerminalUI
import Testing
import Wizard

/// A moment that has a golden frame.
struct Exhibit: Sendable, CustomTestStringConvertible {
  /// The beginning of its files' names.
  let name: String
  let glyphs: Glyphs
  let sizes: [Size]
  let banner: [String]
  let make: @Sendable () throws -> Wizard

  init(
    _ name: String, glyphs: Glyphs = .unicode, sizes: [Size] = Self.usualSizes,
    banner: [String] = [], _ make: @escaping @Sendable () throws -> Wizard
  ) {
    (self.name, self.glyphs, self.sizes, self.make) = (name, glyphs, sizes, make)
    self.banner = banner
  }

  var testDescription: String { name }

  func scene(_ size: Size) throws -> Scene {
    Scene(try make(), size: size, glyphs: glyphs, banner: banner)
  }

  static let usualSizes = [
    Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 120, height: 40),
  ]
}

/// Every moment that has one.
enum Gallery {
  static let all =
    doors + forms + homes + copies
    + [
      simple(doors[1], .ascii), simple(doors[2], .ascii), simple(homes[0], .ascii),
      simple(forms[4], .ascii), simple(doors[1], .console), simple(doors[2], .console),
      simple(homes[0], .console), simple(forms[4], .console),
      Exhibit("too-small", sizes: [(29, 7), (20, 5), (1, 1)].map { Size(width: $0, height: $1) }) {
        try signingUp("Ada")
      },
    ]

  /// The same moment on a terminal with fewer glyphs.
  private static func simple(_ exhibit: Exhibit, _ glyphs: Glyphs) -> Exhibit {
    Exhibit(
      "\(glyphs == .ascii ? "ascii" : "console")-\(exhibit.name)", glyphs: glyphs,
      sizes: Array(Exhibit.usualSizes.prefix(2)), exhibit.make)
  }

  private static let doors = [
    Exhibit("start") { try newWizard() },
    Exhibit("sign-up-error") {
      var wizard = try signingUp("Ada", "Lovelace", "ada@")
      wizard.press(.typed("a long password for me"), .previousPressed)
      return wizard
    },
    Exhibit("sign-up-waiting") {
      try signingUp("Ada", "Lovelace", "ada@example.com", "correct horse battery staple")
    },
    Exhibit("sign-up-taken") {
      var wizard = try signingUp(
        "Ada", "Lovelace", "ada@example.com", "correct horse battery staple")
      wizard.reply(.failed(.emailTaken))
      return wizard
    },
    Exhibit("sign-up-all-scripts") {
      var wizard = try signingUp("👩‍👩‍👧‍👦 世界 ne\u{301}e שלום", "عائشة 👍🏽❤️🇩🇪")
      wizard.press(.previousPressed)
      return wizard
    },
    Exhibit("sign-up-long-value") {
      var wizard = try signingUp()
      wizard.type(String(repeating: "世界 and everything in it, ", count: 6))
      wizard.press(.typed("one letter and then the next, on and on and on, to the very end"))
      return wizard
    },
    Exhibit("sign-up-leave") {
      var wizard = try signingUp("Ada")
      wizard.press(.backPressed)
      return wizard
    },
    Exhibit("log-in-wrong") { try loggingIn(failing: .wrongCredentials) },
    Exhibit("log-in-throttled") { try loggingIn(failing: .throttled(seconds: 300)) },
    Exhibit("log-in-wrong-smallest", sizes: [Size(width: 30, height: 8)]) {
      try loggingIn(failing: .wrongCredentials)
    },
    Exhibit("log-in-full-disk") {
      try loggingIn(failing: .storage("The disk is full: /home/ada could not be written."))
    },
  ]

  private static let forms = [
    Exhibit("work") { try returning() },
    Exhibit("work-not-now") { try returning(.typed("X"), .backPressed) },
    Exhibit("work-why") { try returning(.whyPressed) },
    Exhibit("work-help") { try returning(.helpPressed) },
    Exhibit("kinds") { try everyKind(pressing: 0) },
    Exhibit("kinds-choice") { try everyKind(pressing: 1) },
    Exhibit("kinds-choices") { try everyKind(pressing: 2) },
    Exhibit(
      "kinds-long-options",
      sizes: [(80, 24), (40, 12), (30, 8)].map { Size(width: $0, height: $1) }
    ) {
      try everyKind(pressing: 2, options: longOptions)
    },
    Exhibit("kinds-refused") {
      var wizard = try everyKind(pressing: 3)
      wizard.type("many", "yesterday", "12", "there")
      wizard.press(.enterPressed)
      return wizard
    },
  ]

  private static let homes = [
    Exhibit("home") { try atHome() },
    Exhibit("home-all-scripts") {
      var visit = ada
      visit.profile = visit.profile.setting(["given_name": "👩‍👩‍👧‍👦 世界 שלום e\u{301}"])
      return try atHome(visit)
    },
    Exhibit("home-trouble") {
      var wizard = try atHome()
      wizard.press(.enterPressed)
      wizard.reply(.failed(.storage("The disk is full: /data could not be written.")))
      return wizard
    },
    Exhibit("profile") { try atHome(ada, .upPressed, .upPressed, .enterPressed) },
    Exhibit("profile-corrected") {
      var visit = ada
      visit.profile = visit.profile.setting(["user_metadata.given_name": "Augusta"])
      return try atHome(
        visit, .upPressed, .upPressed, .enterPressed, .downPressed, .downPressed)
    },
    Exhibit("profile-correct") {
      try atHome(ada, .upPressed, .upPressed, .enterPressed, .enterPressed)
    },
    Exhibit("profile-shadowed") {
      try atHome(
        enriched, .upPressed, .upPressed, .enterPressed, .downPressed, .downPressed, .downPressed)
    },
    Exhibit("article") { try reading(.confirmed(true)) },
    Exhibit("article-smallest", sizes: [Size(width: 30, height: 8)]) { try reading() },
    Exhibit("article-focus-button") { try reading(.nextPressed, .nextPressed, .nextPressed) },
    Exhibit("article-saving") { try reading(.confirmed(true), .enterPressed) },
    Exhibit("article-not-now") { try reading(.confirmed(true), .backPressed) },
    Exhibit("article-saved") {
      var wizard = try reading(.confirmed(true), .enterPressed)
      wizard.reply(.answered(ada))
      return wizard
    },
    Exhibit("article-end") { try reading(.scrolled(to: 1000)) },
  ]
}

extension Gallery {
  private static func signingUp(_ answers: String...) throws -> Wizard {
    var wizard = try newWizard()
    wizard.press(.enterPressed)
    for answer in answers { wizard.type(answer) }
    return wizard
  }

  private static func loggingIn(failing trouble: Wizard.Trouble) throws -> Wizard {
    var wizard = try newWizard()
    wizard.press(.downPressed, .enterPressed)
    wizard.type("ada@example.com", "not my password")
    wizard.reply(.failed(trouble))
    return wizard
  }

  static func returning(_ acts: Wizard.Act...) throws -> Wizard {
    var wizard = try newWizard()
    _ = wizard.begin(.interaction(Interaction(.login), ada))
    for act in acts { wizard.press(act) }
    return wizard
  }

  static func atHome(
    _ visit: Visit = ada, _ acts: Wizard.Act...
  ) throws -> Wizard {
    var wizard = try signingUp(
      "Ada", "Lovelace", "ada@example.com", "correct horse battery staple")
    wizard.reply(.signedUp(visit))
    for act in acts { wizard.press(act) }
    return wizard
  }

  static func reading(_ acts: Wizard.Act...) throws -> Wizard {
    var wizard = try newWizard()
    let article = try #require(wizard.flow.articles.first)
    _ = wizard.begin(.interaction(article.interaction(), ada))
    for act in acts { wizard.press(act) }
    return wizard
  }

  /// Somebody of whom others have told us something, too.
  private static var enriched: Visit {
    var visit = ada
    visit.profile = Profile(
      document: visit.profile.document.merging([
        "user_metadata": ["company": "ACME Ltd"],
        "app_metadata": ["fullcontact": ["organization": "Analytical Engines and Sons"]],
        "identities": [
          ["provider": "auth0", "connection": "Username-Password-Authentication"],
          [
            "provider": "linkedin", "connection": "linkedin",
            "profileData": ["company": "Analytical Engines", "title": "Countess"],
          ],
        ],
      ]))
    return visit
  }

  /// A form with a field of every kind that is no text, the one at an index in focus.
  private static func everyKind(
    pressing next: Int, options: [Field.Option] = options
  ) throws -> Wizard {
    func field(_ id: String, _ label: LocalizedText, _ kind: Field.Kind) -> Field {
      Field(
        id: id, label: label, kind: kind,
        writes: AttributePath(stringLiteral: "user_metadata.\(id)"),
        options: kind == .choice || kind == .choices ? options : [],
        rules: kind == .number
          ? [.number]
          : kind == .date ? [.date] : kind == .phone ? [.phone] : kind == .url ? [.url] : [],
        validate: kind == .number
          ? ValueTest(.minimum(.number(1)), .maximum(.number(9)), .multipleOf(1)) : nil)
    }
    let screen = Screen(
      id: "kinds", title: "A few more things", purpose: "Each of its kind.",
      when: .event(.login), required: .always,
      fields: [
        field("member", "Member", .confirm), field("size", "Size", .choice),
        field("topics", "Topics", .choices), field("visits", "Visits", .number),
        field("born", "Born", .date), field("phone", "Phone", .phone),
        field("site", "Web site", .url),
      ])
    let flow = Flow(
      name: "Reading Room", screens: [screen], limits: .init(fields: 9))
    var wizard = Wizard(flow: flow, now: ada.now)
    _ = wizard.begin(.interaction(Interaction(.login), ada))
    let answers: [Wizard.Act] = [.confirmed(true), .optionMoved(1), .togglePressed]
    for answer in answers.prefix(next) { wizard.press(answer, .enterPressed) }
    if next < answers.count { wizard.press(answers[next]) }
    return wizard
  }

  private static let options = ["Small", "Medium", "Large"].map(option)

  private static let longOptions = [
    "Small", "As large as it can be made without moving a wall, and then by one shelf more",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "世界一大きいサイズ、壁を動かさずに入る限り",
  ].map(option)

  private static func option(_ label: String) -> Field.Option {
    Field.Option(value: label.lowercased(), label: LocalizedText(label))
  }
}

/// A day before Ada comes back.
private let signedUpAt = Timestamp(secondsSince1970: 1_767_139_200)

let ada = Visit(
  profile: Profile(document: [
    "user_id": "auth0|507f1f77bcf86cd799439020", "given_name": "Ada", "family_name": "Lovelace",
    "name": "Ada Lovelace", "email": "ada@example.com", "logins_count": 1,
    "created_at": "2026-01-01T00:00:00.000Z",
    "identities": [["provider": "auth0", "connection": "Username-Password-Authentication"]],
    "user_metadata": [:],
  ]),
  history: History(
    events: [.signup: .init(count: 1, first: signedUpAt, last: signedUpAt)],
    entries: [
      History.Entry(
        at: .distantPast,
        Showing(
          interaction: Interaction(.signup), screen: "signup", outcome: .answered,
          fields: ["given_name", "family_name", "email", "password"]))
    ]),
  now: Timestamp(secondsSince1970: 1_767_225_600))

func newWizard() throws -> Wizard {
  Wizard(flow: try Flow(files: BundledScreens.files), now: ada.now)
}
