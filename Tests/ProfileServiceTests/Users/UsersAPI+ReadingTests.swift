import FileStore
import FoundationEssentials
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct ReadingTests {
  private let service = Service()

  private func addUsers(_ count: Int) throws -> [String] {
    let store = try service.store()
    for number in 0..<count {
      let id = UserID.random()
      let profile = DatabaseUser.new(
        id, email: "user\(number)@example.com", attributes: [:], at: service.now)
      try store.create(NewUser(id, profile))
    }
    return try store.ids(after: nil, limit: 9).map(\.passwordUserID)
  }

  @Test(arguments: [(0, 50, 0..<7), (0, 3, 0..<3), (1, 3, 3..<6), (2, 3, 6..<7), (3, 3, 7..<7)])
  func `Users are listed in the order of the store, some at a time`(
    page: Int, perPage: Int, range: Range<Int>
  ) throws {
    let ids = try addUsers(7)
    let users = try service.api().users(
      page: page, perPage: perPage, token: service.serverToken())
    #expect(users.map(\.userID) == Array(ids[range]))
  }

  @Test(arguments: [(-1, 50, "page"), (0, 0, "per_page"), (0, 101, "per_page"), (.max, 1, "page")])
  func `A part of the list that there cannot be is refused`(
    page: Int, perPage: Int, parameter: AttributePath
  ) throws {
    let error = #expect(throws: ServiceError.self) {
      try service.api().users(page: page, perPage: perPage, token: service.serverToken())
    }
    guard case .invalid(parameter, .numberOutside) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `Who is deleted while a list is read is not in it`() throws {
    let (service, ids) = (service, try addUsers(3))
    let token = try service.serverToken()
    let store = WatchedStore(try service.store())
    store.beforeNext("profile") { try service.api().delete(ids[1], token: token) }
    let api = UsersAPI(store: store) { service.now }
    let users = try api.users(token: token)
    #expect(users.map(\.userID) == [ids[0], ids[2]])
  }

  @Test func `A user whose file is corrupt keeps nobody else back`() throws {
    let ids = try addUsers(3)
    let broken = String(ids[1].dropFirst("auth0|".count))
    try Data("{".utf8).write(
      to: URL(filePath: "\(service.folder)/users/\(broken.suffix(2))/\(broken).json"))
    var found: [String?] = []
    var failures: [ServiceError] = []
    try service.api().allUsers(token: service.serverToken()) { result in
      switch result {
      case .success(let profile): found.append(profile.userID)
      case .failure(let error): failures.append(error)
      }
    }
    #expect(found == [ids[0], ids[2]])
    #expect(failures.map(\.errorCode) == ["storage_error"])
  }

  @Test(arguments: ["user0@example.com", "USER0@EXAMPLE.COM", " user0@example.com"])
  func `A user is found by email, however it is typed`(email: String) throws {
    let ids = try addUsers(1)
    let token = try service.serverToken()
    #expect(try service.api().users(byEmail: email, token: token).map(\.userID) == ids)
  }

  @Test(arguments: ["nobody@example.com", "no email", ""])
  func `An email that nobody has finds nobody`(email: String) throws {
    _ = try addUsers(1)
    let token = try service.serverToken()
    #expect(try service.api().users(byEmail: email, token: token).isEmpty)
  }
}
