import ProfileModel
import Testing

@testable import Screens

/// A flow as a picture, in the languages of Graphviz and Mermaid.
struct FlowGraphTests {
  @Test func `The bundled flow for Graphviz`() throws {
    let graph = FlowGraph(try Flow(files: BundledScreens.files))
    #expect(
      graph.dot.joined(separator: "\n") == #"""
        digraph flow {
          rankdir=LR;
          node [shape=record, fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=11];
          event1 [shape=oval, label="signup"];
          event2 [shape=oval, label="login"];
          event3 [shape=oval, label="article"];
          screen1 [label="signup\nCreate your account\nrequired|given_name\lfamily_name\lemail\lpassword\l"];
          screen2 [label="terms\nThe terms of the house\nrequired|terms\l"];
          screen3 [label="work\nAbout your work|company\ltitle\l"];
          screen4 [label="subscribe\nWould you like more about \{context.topic\}?|subscribed\l"];
          screen5 [label="home\nWhere you live|country\lstate when country in US, CA\l"];
          screen6 [label="recommend\nWould you recommend us to a friend?|score\llikes when score ≥ 9\llacks when score ≤ 6\l"];
          event1 -> screen1;
          event2 -> screen2 [label="interactions ≥ 5\nsince.signup ≥ P30D"];
          event2 -> screen3 [label="interactions ≥ 2"];
          event3 -> screen4;
          event2 -> screen5 [label="interactions ≥ 4"];
          event2 -> screen6 [label="interactions ≥ 6\nsince.signup ≥ P90D"];
        }
        """#)
  }

  @Test func `The bundled flow for Mermaid`() throws {
    let graph = FlowGraph(try Flow(files: BundledScreens.files))
    #expect(
      graph.mermaid.joined(separator: "\n") == """
        flowchart LR
          event1(["signup"])
          event2(["login"])
          event3(["article"])
          screen1["signup<br/>Create your account<br/>required<br/>·<br/>given#95;name<br/>family#95;name<br/>email<br/>password"]
          screen2["terms<br/>The terms of the house<br/>required<br/>·<br/>terms"]
          screen3["work<br/>About your work<br/>·<br/>company<br/>title"]
          screen4["subscribe<br/>Would you like more about #123;context.topic#125;#63;<br/>·<br/>subscribed"]
          screen5["home<br/>Where you live<br/>·<br/>country<br/>state when country in US, CA"]
          screen6["recommend<br/>Would you recommend us to a friend#63;<br/>·<br/>score<br/>likes when score ≥ 9<br/>lacks when score ≤ 6"]
          event1 --> screen1
          event2 -->|"interactions ≥ 5<br/>since.signup ≥ P30D"| screen2
          event2 -->|"interactions ≥ 2"| screen3
          event3 --> screen4
          event2 -->|"interactions ≥ 4"| screen5
          event2 -->|"interactions ≥ 6<br/>since.signup ≥ P90D"| screen6
        """)
  }

  // MARK: Arrows

  private static let field = Field(
    id: "company", label: "Company", kind: .text, writes: "user_metadata.company")

  /// The arrows of a flow with a screen that asks the company and then one with a condition.
  private func arrows(_ when: Condition, required: Condition = .never) -> [String] {
    let own = Field(
      id: "size", label: "Size", kind: .text, writes: "user_metadata.size",
      when: .field("own", .known(true)))
    let flow = Flow(
      name: "N",
      screens: [
        Screen(
          id: "work", title: "T", purpose: "P", when: .event(.login), fields: [Self.field]),
        Screen(id: "next", title: "T", purpose: "P", when: when, required: required, fields: [own]),
      ])
    return FlowGraph(flow).dot.filter { $0.hasSuffix("-> screen2;") || $0.contains("-> screen2 ") }
      .map { String($0.dropFirst(2)) }
  }

  private static let late = Condition.interactions(.atLeast(2))

  static let arrowCases: [(when: Condition, arrows: [String])] = [
    (.always, ["event0 -> screen2;"]),
    (late, [#"event0 -> screen2 [label="interactions ≥ 2"];"#]),
    (
      .any([.event(.signup), .all([.event(.article), late])]),
      ["event1 -> screen2;", #"event3 -> screen2 [label="interactions ≥ 2"];"#]
    ),
    (.not(.event(.login)), ["event1 -> screen2;", "event3 -> screen2;"]),
    (
      .all([
        .fact(.event, ValueTest(.oneOf(["login", "article"]))), .any([late, .logins(.every(3))]),
      ]),
      ["event2", "event3"].map {
        $0 + #" -> screen2 [label="interactions ≥ 2 or logins multipleOf 3"];"#
      }
    ),
    (
      .all([.event(.login), .not(.all([late, .completed("work")]))]),
      [
        #"event2 -> screen2 [label="not (interactions ≥ 2 and screens.work.completed ≥ 1)"];"#,
        #"screen1 -> screen2 [style=dashed, label="screens.work.completed"];"#,
      ]
    ),
    (
      .all([
        .event(.login), .field("company", .known(true)),
        .fact(.since(.field("company")), late.test),
      ]),
      [
        #"event2 -> screen2 [label="company known\nsince.company ≥ 2"];"#,
        #"screen1 -> screen2 [style=dashed, label="company\nsince.company"];"#,
      ]
    ),
    (.all([.event(.login), .event(.article)]), []),
  ]

  @Test(arguments: arrowCases) func `An arrow has what is left of the condition at its event`(
    when: Condition, arrows: [String]
  ) {
    #expect(self.arrows(when) == arrows)
  }

  @Test func `A screen that looks at another for what must be answered waits for it too`() {
    #expect(
      arrows(.event(.login), required: .fact(.screen("work", .snoozed), .atLeast(3))) == [
        "event2 -> screen2;",
        #"screen1 -> screen2 [style=dashed, label="screens.work.snoozed"];"#,
      ])
  }

  // MARK: Names

  @Test(arguments: [
    #"a"b"#, #"\"#, "{|}", "<b>", "&lt;", "]", "end", "`x`", "#35;", "a\nb", "\u{2028}",
  ])
  func `No name can break a picture`(name: String) {
    let field = Field(
      id: name, label: "L", kind: .text, writes: "user_metadata.x", when: .field(name, .known(true))
    )
    let flow = Flow(
      name: "N",
      screens: [
        Screen(
          id: name, title: LocalizedText(name), purpose: "P",
          when: .context(name, name), fields: [field])
      ], events: [Interaction.Event(rawValue: name)])
    let graph = FlowGraph(flow)
    for line in graph.dot { #expect(line.isWholeDOT, "\(line)") }
    for line in graph.mermaid { #expect(line.isWholeMermaid, "\(line)") }
    #expect(graph.dot.count == 8 && graph.mermaid.count == 4)
  }
}

extension Condition {
  fileprivate var test: ValueTest { tests[0].test }
}

extension String {
  /// Whether quotes are closed, the line is one, and within a record nothing draws but its one bar.
  fileprivate var isWholeDOT: Bool {
    let bare = replacing(#/\\./#, with: "")
    let isRecord = hasPrefix("  screen") && !contains("->")
    return bare.count { $0 == "\"" }.isMultiple(of: 2) && !contains(where: \.isNewline)
      && (!isRecord || bare.count { "{}|<>".contains($0) } == 1)
  }

  /// Whether there is nothing in a text but letters, breaks and numbers of signs.
  fileprivate var isWholeMermaid: Bool {
    let texts = split(separator: "\"", omittingEmptySubsequences: false)
    return texts.count % 2 == 1 && !contains(where: \.isNewline)
      && texts.enumerated().allSatisfy { place, text in
        place.isMultiple(of: 2)
          || text.replacing("<br/>", with: "").replacing(#/#[0-9]+;/#, with: "")
            .wholeMatch(of: #/[\p{L}\p{N} .,=≥≤()·\u{FFFD}]*/#) != nil
      }
  }
}
