import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Staging
import System
import Wording

/// The users of a data folder. They are read some at a time, and forgotten once they are compared.
struct ComparedUsers: ComparedPeople {
  private let comparer: Comparer
  private let api: UsersAPI
  private let now: Timestamp
  private let hasValues: Bool
  private(set) var isPartial = false

  /// - Throws: where the data folder is none, or is not to be trusted.
  init(
    _ comparer: Comparer, at now: Timestamp, hasValues: Bool, _ invocation: Invocation
  ) throws(Failure) {
    let folders = try Folders(
      data: invocation.arguments[.data], environment: invocation.environment)
    // To open a folder that is not there would make it.
    guard Folder.isThere(folders.data) else { throw Failure(Sentences.noPeople(folders.data)) }
    self.comparer = comparer
    self.now = now
    self.hasValues = hasValues
    api = try Installation(invocation, comparer.new).api
  }

  mutating func compare(
    _ progress: (Int) -> Void, tell: (String) -> Void
  ) throws(Failure) -> Comparison {
    var comparison = Comparison()
    do throws(ServiceError) {
      try api.copies { users in
        for part in Workers.map(users.slices(of: 64), compared) {
          comparison.take(part.comparison)
          for error in part.errors { tell(Sentences.failure(error)) }
          isPartial = isPartial || !part.errors.isEmpty
        }
        progress(comparison.compared)
      }
    } catch {
      throw Failure(Sentences.failure(error))
    }
    return comparison
  }

  private struct Part {
    var comparison = Comparison()
    var errors: [ServiceError] = []
  }

  /// What came of some users.
  private var compared: @Sendable (ArraySlice<Result<StoredUser, ServiceError>>) -> Part {
    let (api, comparer, now) = (api, comparer, now)
    return { users in
      users.reduce(into: Part()) { part, user in
        do throws(ServiceError) {
          let user = try user.get()
          let visit = Visit(
            profile: user.profile.value, history: try api.history(of: user), now: now)
          let shifts = comparer.shifts(in: [Comparer.Case(visit)])
          part.comparison.take(shifts, of: visit.profile.userID ?? "\(user.id)")
        } catch {
          part.errors.append(error)
        }
      }
    }
  }

  func person(named name: String) -> ComparedPerson? {
    guard let (profile, history) = try? api.copy(of: name) else { return nil }
    let visit = Visit(profile: profile, history: history, now: now)
    let copy = Script.Beginning.somebody(like: visit, for: comparer.both, hasValues: hasValues)
    return ComparedPerson(
      name: name, points: [.init(standing: Comparer.Case(visit), ways: [.beginning(copy)])])
  }
}

extension Array {
  fileprivate func slices(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}
