// Writes Country+Table.swift from the package iso-codes, which has the names of ISO 3166-1.
//
//   swift generate-country-table.swift [FILE] > Country+Table.swift
//
// FILE is where Debian's package puts them: /usr/share/iso-codes/json/iso_3166-1.json, the default.

import FoundationEssentials

struct Entry: Decodable {
  var alpha_2: String
  var name: String
  /// What most people say, where ISO's name is another.
  var common_name: String?
}

/// What people say every day and neither ISO nor its common names do: short forms, parts that are
/// called like the whole, and names that have changed since people learned them.
let everyday = [
  "AE": ["UAE"], "BA": ["Bosnia"], "BN": ["Brunei"], "BQ": ["Bonaire"],
  "CD": ["DR Congo", "DRC", "Congo-Kinshasa"],
  "CG": ["Republic of the Congo", "Congo-Brazzaville"], "CI": ["Ivory Coast"],
  "CV": ["Cape Verde"], "CZ": ["Czech Republic"], "FK": ["Falklands"], "FM": ["Micronesia"],
  "GB": [
    "UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland",
  ],
  "IE": ["Republic of Ireland"], "MK": ["Macedonia"], "MM": ["Burma"], "MO": ["Macau"],
  "NL": ["Holland"], "PS": ["Palestine"], "RU": ["Russia"], "SH": ["Saint Helena"],
  "SZ": ["Swaziland"], "TL": ["East Timor"], "TR": ["Turkey"],
  "US": ["USA", "United States of America", "America"], "VA": ["Vatican", "Vatican City"],
]

/// ISO puts first what lists are sorted by: "Korea, Republic of", "Virgin Islands, British".
func asSpoken(_ name: String) -> String {
  let parts = name.split(separator: ", ")
  let isTurned = ["of", "of the", "British", "U.S."].contains { name.hasSuffix(" \($0)") }
  guard isTurned, parts.count == 2 else { return name }
  let first = parts[1].hasPrefix("The ") ? parts[1].dropFirst("The ".count) : parts[1]
  return "\(first) \(parts[0])"
}

/// "Falkland Islands (Malvinas)" without what stands in brackets; `nil` where nothing does.
func withoutBrackets(_ name: String) -> String? {
  guard let open = name.firstIndex(of: "("), let close = name.firstIndex(of: ")") else {
    return nil
  }
  let words = (name[..<open] + name[close...].dropFirst()).split(separator: " ")
  return words.joined(separator: " ")
}

/// All names of a country, the one to show first.
func names(of entry: Entry) -> [String] {
  let name = asSpoken(entry.common_name ?? entry.name)
  let others = [withoutBrackets(name), entry.common_name == nil ? nil : asSpoken(entry.name)]
  return [name] + others.compactMap { $0 } + everyday[entry.alpha_2, default: []]
}

let file = CommandLine.arguments.dropFirst().first ?? "/usr/share/iso-codes/json/iso_3166-1.json"
let lists = try JSONDecoder().decode(
  [String: [Entry]].self, from: Data(contentsOf: URL(filePath: file)))
let entries = lists["3166-1", default: []].sorted { $0.alpha_2 < $1.alpha_2 }

print(
  """
  // Made by generate-country-table.swift from the package iso-codes. Do not edit.

  extension Country {
    /// The codes in the order of their letters, without anything between them.
    // swift-format-ignore
    static let codes: StaticString = \"\"\"
  """)
let rows = stride(from: 0, to: entries.count, by: 46).map { start in
  "    " + entries[start...].prefix(46).map(\.alpha_2).joined()
}
print(rows.joined(separator: "\\\n"))
print(
  """
      \"\"\"

    /// The names of each country, in the order of the codes: a line for each, the name to show first,
    /// and the others that it goes by behind bars.
    // swift-format-ignore
    static let names: StaticString = \"\"\"
  """)
for entry in entries { print("    " + names(of: entry).joined(separator: "|")) }
print("    \"\"\"\n}")
