import FoundationEssentials

/// What the process was started with.
package enum Environment {
  package static var current: [String: String] { ProcessInfo.processInfo.environment }
}
