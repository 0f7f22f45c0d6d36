import LoginRules
import ProfileModel
import Screens
import System

extension RuleBook {
  /// What runs at each login, as the `rules` folder of the data folder says:
  ///
  ///     NAME                 a program; they run in the order of their names
  ///     answers/*.json       captured answers, in place of the services
  ///     fullcontact.key      what FullContact knows us by, for our eyes only
  ///     fullcontact.address  where it is, in place of its own address
  ///
  /// and the last two for Clearbit as well. A service with neither answers nor a key knows the
  /// personas, so that a demonstration needs no set-up and no network.
  ///
  /// - Parameters:
  ///   - dataFolder: its path.
  ///   - personas: those of the flow.
  ///   - curl: what services are asked by.
  ///   - now: the time, for the log.
  static func of(
    dataFolder: String, personas: [Persona], curl: Curl = .installed,
    now: @escaping @Sendable () -> Timestamp
  ) -> RuleBook {
    let folder = "\(dataFolder)/rules"
    let services = Enrichment.builtIn.map {
      LookupService($0, folder: folder, personas: personas, curl: curl)
    }
    let demonstrated = Set(services.filter(\.isDemonstrated).map(\.rule.name))
    let log = RuleLog(path: "\(dataFolder)/rules.log", now: now)
    return RuleBook(
      RulePipeline(programsIn: folder, then: services.map(\.rule)),
      request: ["userAgent": "signup/\(Help.version)"]
    ) { notes in
      // That the personas' answers have nobody else in them is no failure.
      log.add(
        notes.filter {
          !demonstrated.contains($0.rule) || $0.outcome != .failed(.notFound(status: 404))
        })
    }
  }
}

/// A service that looks emails up, as it is set up here.
private struct LookupService {
  let rule: EnrichmentRule
  /// Whether it knows the personas and nobody else.
  let isDemonstrated: Bool

  init(_ enrichment: Enrichment, folder: String, personas: [Persona], curl: Curl) {
    // Captured answers ask for no key, the rule does.
    var (key, isDemonstrated) = ("captured", false)
    let source: any EnrichmentSource
    do throws(RuleFailure) {
      if Folder.isThere("\(folder)/answers") {
        source = CapturedAnswers(folder: "\(folder)/answers")
      } else if let found = try Self.key(of: enrichment, in: folder) {
        key = found
        source = HTTPAnswers(at: try Self.address(of: enrichment, in: folder), by: curl)
      } else {
        source = CapturedAnswers(personas.flatMap(\.answers))
        isDemonstrated = true
      }
    } catch {
      source = NoAnswers(failure: error)
    }
    rule = EnrichmentRule(enrichment, key: key, source: source)
    self.isDemonstrated = isDemonstrated
  }

  private static func key(
    of enrichment: Enrichment, in folder: String
  ) throws(RuleFailure) -> String? {
    try RuleSetting.line(
      of: "\(folder)/\(enrichment.name).key", .secret, otherwise: .keyOpenToOthers)
  }

  /// Who can change the address is told the key.
  private static func address(
    of enrichment: Enrichment, in folder: String
  ) throws(RuleFailure) -> HTTPAddress {
    let text = try RuleSetting.line(
      of: "\(folder)/\(enrichment.name).address", .oursOrRoots, otherwise: .untrusted)
    guard let address = HTTPAddress(text ?? enrichment.lookup.address) else { throw .badAddress }
    return address
  }
}

/// A service that is set up in a way that cannot work: the log says so at each login.
private struct NoAnswers: EnrichmentSource {
  let failure: RuleFailure

  func answer(
    of enrichment: Enrichment, about email: String, key: String, until deadline: Deadline
  ) throws(RuleFailure) -> HTTPResponse { throw failure }
}
