/// What is wrong with a page: elements that are not closed in order, ids that are there twice, links
/// that lead nowhere, headings that leave a level out, tables without captions.
struct MarkupCheck {
  private(set) var faults: [String] = []
  private var open: [String] = []
  private var ids: Set<String> = []
  private var links: [String] = []
  private var level = 0

  private static let void: Set<String> = ["meta", "!doctype"]

  init(_ page: String) {
    for piece in page.split(separator: "<").dropFirst(0) where piece.contains(">") {
      take(String(piece.prefix { $0 != ">" }))
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
    for link in links where !ids.contains(link) { faults.append("leads nowhere: \(link)") }
    if page.contains("<table") {
      let tables = page.split(separator: "<table").count
      if page.split(separator: "<caption>").count != tables {
        faults.append("a table has no caption")
      }
    }
    if page.split(separator: "<th").dropFirst(2).contains(where: { part in
      !part.hasPrefix("ead") && !part.prefix { $0 != ">" }.contains("scope=")
    }) {
      faults.append("a heading of a table has no scope")
    }
  }

  private mutating func take(_ tag: String) {
    let name = String(tag.prefix { $0 != " " && $0 != "\n" })
    if name.hasPrefix("/") {
      if open.popLast() != String(name.dropFirst()) { faults.append("closed out of turn: \(name)") }
      return
    }
    if !Self.void.contains(name) { open.append(name) }
    if let id = value(of: "id", in: tag), !ids.insert(id).inserted { faults.append("twice: \(id)") }
    for name in ["href", "aria-labelledby"] {
      guard let target = value(of: name, in: tag) else { continue }
      links.append(target.hasPrefix("#") ? String(target.dropFirst()) : target)
    }
    if name.count == 2, name.first == "h", let next = name.last?.wholeNumberValue {
      if next > level + 1 { faults.append("h\(level) is followed by \(name)") }
      level = next
    }
  }

  private func value(of attribute: String, in tag: String) -> String? {
    let parts = tag.split(separator: " \(attribute)=\"", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return String(parts[1].prefix { $0 != "\"" })
  }
}
