import Glibc
package import LoginRules

extension Sentences {
  /// What a log says of a rule, without a full stop. It never has a value of the profile, nor a key.
  package static func failure(_ failure: RuleFailure) -> String {
    switch failure {
    case .timedOut: "it took too long"
    case .untrusted: "others could have written it; run chmod go-w on it and on its folder"
    case .noFile: "it, or its key or address, is a folder, a pipe or a device; make it a file"
    case .notStarted(let code): "it could not be started (\(String(cString: strerror(code))))"
    case .exited(let status): "it ended with status \(status)"
    case .killed(let signal): "signal \(signal) ended it"
    case .outputTooLarge(let maximum): "its answer is larger than \(maximum) bytes"
    case .badOutput: "its answer is none that can be used"
    case .noAnswer: "nobody answers"
    case .unknownHost: "nobody knows the host of its address; check the address and the network"
    case .notFound(200): "its answer is an error, although its status is 200"
    case .notFound(let status): "its answer is no success (status \(status))"
    case .noCurl: "curl asks it, and is not installed; run apt-get install -y curl"
    case .curlFailed(let status): "curl asks it, and ended with status \(status)"
    case .noTLS: "nobody speaks TLS at its address; check the address, or begin it with http://"
    case .untrustedCertificate:
      "its certificate is none that this machine trusts; check its address"
    case .noAuthorities:
      "the certificates that this machine trusts cannot be read; run apt-get install -y"
        + " ca-certificates"
    case .badAddress: "its address is none that begins with https:// or http://"
    case .badAnswerFile(let name):
      "answers/\(name) has no captured answer in it; it should be JSON with service, email, status"
        + " and body"
    case .badRequest: "there is a control character in what it would be asked"
    case .badKey: "its key has white space or something else in it that no key has"
    case .keyOpenToOthers: "others can read its key; run chmod 600 on the file"
    }
  }
}
