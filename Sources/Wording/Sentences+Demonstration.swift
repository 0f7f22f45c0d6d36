package import Rehearsal

/// What is said about a script while it is shown.
extension Sentences {
  package static func caption(_ caption: Demonstration.Caption) -> String {
    switch caption {
    case .nothing: ""
    case .said(let text): text
    case .passed(let duration): "\(amount(of: duration)) later"
    case .unexpected(let turn): unexpected(turn)
    }
  }

  private static func unexpected(_ turn: Turn) -> String {
    let place = "Step \(turn.number) of the script (\(turn.step.deed.rawValue))"
    if let mishap = turn.mishap { return "\(place) could not be done. \(self.mishap(mishap))" }
    let aspects = turn.differences.map(\.aspect.name)
    return "\(place) expects something else: \(enumerated(aspects))."
  }

  /// `Six months`, `A week`: as exactly as months and years go.
  private static func amount(of duration: Duration) -> String {
    let seconds = Int(duration.components.seconds)
    let (days, hours) = (seconds / 86_400, seconds / 3600)
    let months = (days * 12 + 182) / 365
    let isOfMonths = days % 30 == 0 || abs(days - months * 365 / 12) <= 3
    return switch days {
    case 330... where days % 365 <= 5 || days % 365 >= 360: counted((days + 30) / 365, of: "year")
    case 28... where isOfMonths: counted(max(days / 31, months), of: "month")
    case 7... where days % 7 == 0: counted(days / 7, of: "week")
    case 1...: counted(days, of: "day")
    default:
      hours > 0 ? counted(hours, of: "hour") : counted(max(1, seconds / 60), of: "minute")
    }
  }

  private static func counted(_ count: Int, of noun: String) -> String {
    guard count != 1 else { return noun == "hour" ? "An hour" : "A \(noun)" }
    let word = numbers.indices.contains(count) ? numbers[count] : String(count)
    return "\(word) \(noun)s"
  }

  private static let numbers = [
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve",
  ]

  package static let needsSize =
    "--size needs a width and a height in cells, as 120x36, from 30x8 to 500x200."

  package static let needsSpeed =
    "--speed needs a number from 0.1 to 100; 2 is twice as fast as usual."
}
