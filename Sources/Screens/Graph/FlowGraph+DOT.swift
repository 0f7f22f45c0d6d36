extension FlowGraph {
  /// The picture in the language of Graphviz. Names are made of places, so that no id can break it.
  package var dot: [String] {
    [
      "digraph flow {", "  rankdir=LR;", #"  node [shape=record, fontname="sans-serif"];"#,
      #"  edge [fontname="sans-serif", fontsize=11];"#,
    ]
      + (hasAnyEvent ? [#"  event0 [shape=oval, label="any event"];"#] : [])
      + usedEvents.map { place in
        "  \(Origin.event(place).name) [shape=oval, label=\"\(events[place].escapedForDOT)\"];"
      }
      + boxes.enumerated().map { place, box in
        "  \(Origin.screen(place).name) [label=\"\(box.record)\"];"
      }
      + arrows.map(\.dot) + ["}"]
  }
}

extension FlowGraph.Origin {
  /// A name that means nothing in the languages of graphs.
  var name: String {
    switch self {
    case .anyEvent: "event0"
    case .event(let place): "event\(place + 1)"
    case .screen(let place): "screen\(place + 1)"
    }
  }
}

extension FlowGraph.Box {
  /// Two parts, one above the other, as records are divided where the graph goes from left to right;
  /// `\l` ends a line on the left.
  fileprivate var record: String {
    let heading = heading.map(\.escapedForRecord).joined(separator: #"\n"#)
    return "\(heading)|\(fields.map { $0.escapedForRecord + #"\l"# }.joined())"
  }
}

extension FlowGraph.Arrow {
  fileprivate var dot: String {
    let text = label.filter { $0 != "always" }.map(\.escapedForDOT).joined(separator: #"\n"#)
    let label = text.isEmpty ? [] : ["label=\"\(text)\""]
    let attributes = (origin.isScreen ? ["style=dashed"] : []) + label
    return "  \(origin.name) -> \(FlowGraph.Origin.screen(screen).name)"
      + (attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]") + ";"
  }
}

extension FlowGraph.Origin {
  var isScreen: Bool { if case .screen = self { true } else { false } }
}

extension String {
  /// Within quotes. A backslash begins an escape, and `&` an entity of HTML.
  fileprivate var escapedForDOT: String {
    mapped { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case "&": "&amp;"
      default: nil
      }
    }
  }

  /// Within a record, where braces, bars and angles draw lines, and spaces after one run together.
  fileprivate var escapedForRecord: String {
    escapedForDOT.mapped { "{}|<>".unicodeScalars.contains($0) ? "\\\($0)" : nil }
  }
}

extension String {
  /// - Parameter change: what a scalar becomes; `nil` for itself. What would end a line becomes a
  ///   substitute before that.
  func mapped(_ change: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result += "\u{FFFD}"
      default: result += change(scalar) ?? String(scalar)
      }
    }
    return result
  }
}
