import FoundationEssentials
import Glibc
import Synchronization
import TestSupport

@testable import FileStore

/// A disk that notes the calls that succeeded, in order, with paths relative to the data folder.
final class RecordedDisk: Sendable {
  private let noted = Mutex<[String]>([])
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  var calls: [String] { noted.withLock { $0 } }

  var disk: Disk {
    let real = Disk.impatient
    var disk = real
    disk.write = { [self] file, bytes in note("write \(path(of: file))", real.write(file, bytes)) }
    disk.sync = { [self] file in note("sync \(path(of: file))", real.sync(file)) }
    disk.syncFileSystem = { [self] folder in note("sync everything", real.syncFileSystem(folder)) }
    disk.rename = { [self] old, oldName, new, newName in
      note(
        "rename \(path(of: old, oldName)) to \(path(of: new, newName))",
        real.rename(old, oldName, new, newName))
    }
    disk.renameExclusively = { [self] old, oldName, new, newName in
      note(
        "rename \(path(of: old, oldName)) to free \(path(of: new, newName))",
        real.renameExclusively(old, oldName, new, newName))
    }
    disk.symlink = { [self] target, folder, name in
      note("link \(path(of: folder, name))", real.symlink(target, folder, name))
    }
    return disk
  }

  private func note<Status: SignedInteger>(_ call: String, _ status: Status) -> Status {
    let code = errno
    if status >= 0 { noted.withLock { $0.append(call) } }
    errno = code
    return status
  }

  private func path(of descriptor: Int32, _ name: String? = nil) -> String {
    let link = "/proc/self/fd/\(descriptor)"
    let whole = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? link
    let relative = whole.hasPrefix(folder) ? String(whole.dropFirst(folder.count + 1)) : whole
    return name.map { relative.isEmpty ? $0 : "\(relative)/\($0)" } ?? relative
  }
}
