extension FlowGraph {
  /// The picture in the language of Mermaid, which pages of Markdown draw.
  package var mermaid: [String] {
    ["flowchart LR"] + (hasAnyEvent ? [#"  event0(["any event"])"#] : [])
      + usedEvents.map { "  \(Origin.event($0).name)([\"\(events[$0].escapedForMermaid)\"])" }
      + boxes.enumerated().map { place, box in
        let lines = box.heading + ["·"] + box.fields
        return "  \(Origin.screen(place).name)[\"\(lines.joinedForMermaid)\"]"
      }
      + arrows.map(\.mermaid)
  }
}

extension FlowGraph.Arrow {
  fileprivate var mermaid: String {
    let text = label.filter { $0 != "always" }.joinedForMermaid
    let line = origin.isScreen ? "-.->" : "-->"
    return "  \(origin.name) \(line)" + (text.isEmpty ? "" : "|\"\(text)\"|")
      + " \(FlowGraph.Origin.screen(screen).name)"
  }
}

extension [String] {
  fileprivate var joinedForMermaid: String {
    map(\.escapedForMermaid).joined(separator: "<br/>")
  }
}

extension String {
  /// Every sign that may mean anything, be it in Mermaid, Markdown or HTML, by its number.
  fileprivate var escapedForMermaid: String {
    mapped { scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain || " .,=≥≤()·\u{FFFD}".unicodeScalars.contains(scalar)
        ? nil : "#\(scalar.value);"
    }
  }
}
