import ProfileModel
import ProfileService

/// Linking, unlinking, and where values came from.
extension Users {
  func link(_ other: String, to who: String) throws(Failure) -> Failure.Status {
    let (primary, secondary) = (try id(of: who), try id(of: other))
    let profile = try invocation.calling { () throws(ServiceError) in
      try api.link(secondary, to: primary, token: token)
    }
    invocation.console.printJSON(JSONText.of(profile))
    return .done
  }

  func unlink(
    provider: String, identityID: String, from who: String
  ) throws(Failure) -> Failure.Status {
    let id = try id(of: who)
    let profile = try invocation.calling { () throws(ServiceError) in
      try api.unlink(provider: provider, identityID: identityID, from: id, token: token)
    }
    invocation.console.printJSON(JSONText.of(profile))
    return .done
  }

  func id(of who: String) throws(Failure) -> String { try find(who).userID ?? who }
}
