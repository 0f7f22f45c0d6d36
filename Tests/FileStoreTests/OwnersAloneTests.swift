import FoundationEssentials
import Glibc
import ProfileModel
import TestSupport
import Testing

@testable import FileStore
@testable import ProfileService

struct OwnersAloneTests {
  /// In a process of its own, since the mask is that of all its threads.
  @Test func `Folders are 0700 and files 0600 whatever the umask`() async {
    await #expect(processExitsWith: .success) {
      umask(0)
      let service = Service()
      let id = UserID.random()
      let ada = DatabaseUser.new(id, email: "ada@example.com", attributes: [:], at: service.now)
      try service.store().create(NewUser(id, ada, records: [.credentials: ["passwords": [:]]]))
      for path in try FileManager.default.subpathsOfDirectory(atPath: service.folder) {
        var status = stat()
        #expect(lstat("\(service.folder)/\(path)", &status) == 0)
        let mode = status.st_mode & 0o7777
        switch status.st_mode & S_IFMT {
        case S_IFDIR: #expect(mode == 0o700, "\(path)")
        case S_IFREG: #expect(mode == 0o600, "\(path)")
        default: #expect(path.hasPrefix("emails/") || path == "layout")
        }
      }
    }
  }
}
