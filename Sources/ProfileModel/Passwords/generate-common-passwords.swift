// Writes CommonPasswords+Words.swift from the frequency lists of zxcvbn.
//
//   swift generate-common-passwords.swift frequency_lists.py > CommonPasswords+Words.swift
//
// The argument is that file of the Python package zxcvbn 4.5.0 (MIT licence): one `"name": "word,…"`
// a line, the commonest word first, and each word only in the list where it ranks highest.

import FoundationEssentials

/// How much rarer a word of a list is as a password than its rank there says. Names and everyday
/// words are passwords too, but fewer people choose the second of them than the second password.
let lists = [
  "passwords": 1, "female_names": 20, "male_names": 20, "us_tv_and_film": 15,
  "english_wikipedia": 25, "surnames": 50,
]

/// What other languages and our own time add; ranked among the first few hundred.
let ours = """
  passwort motdepasse contrasena senha parola haslo wachtwoord lozinka salasana heslo losenord
  willkommen bienvenue bienvenido hallo bonjour hola changethis newpassword mypassword thisisa
  thisismy iamthe opensesame abracadabra trustno godisgood donttouch realmadrid juventus minecraft
  spiderman ironman instagram facebook twitter linkedin github microsoft google windows linux apple
  samsung administrator username thequickbrownfox jumpsoverthelazydog thequickbrown tobeornottobe
  maytheforcebewithyou onetwothreefour iloveu iloveyou ilove signin signup login logon secure
  """
let rankOfOurs = 300

/// So many words are kept.
let limit = 10_000

guard let path = CommandLine.arguments.dropFirst().first else {
  // Run by hand, and no part of the program.
  fatalError("Name the file frequency_lists.py.")
}
var ranks: [String: Int] = [:]
for line in try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n") {
  let parts = line.split(separator: "\"")
  guard parts.count >= 4, let factor = lists[String(parts[1])] else { continue }
  for (index, word) in parts[3].split(separator: ",").enumerated() {
    // Short everyday words stand in every sentence.
    if factor > 1, word.count < 4 { continue }
    let rank = (index + 1) * factor
    ranks[String(word)] = min(ranks[String(word)] ?? .max, rank)
  }
}
for word in ours.split(whereSeparator: \.isWhitespace) {
  ranks[String(word)] = min(ranks[String(word)] ?? .max, rankOfOurs)
}

/// How many bits a rank takes: 1 for the first, 14 for the last of ten thousand.
func bits(of rank: Int) -> Int { Int.bitWidth - rank.leadingZeroBitCount }

let common = ranks.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit)
let words = common.enumerated().map { (word: $1.key, bits: bits(of: $0 + 1)) }
  .filter { word, bits in
    // A word that counts for as much as its characters do needs no place here.
    let own = word.utf8.reduce(0) { $0 + ($1 >= 0x30 && $1 <= 0x39 ? 3 : 5) }
    return bits < own
      && word.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
      && word.lowercased() == word
  }
  .sorted { Array($0.word.utf8).lexicographicallyPrecedes(Array($1.word.utf8)) }

print(
  """
  // Made by generate-common-passwords.swift from the frequency lists of zxcvbn 4.5.0. Do not edit.
  //
  // zxcvbn: MIT License, Copyright (c) 2016 Daniel Wolf.

  extension CommonPasswords {
    /// The words in the order of their bytes, a line for each first character. Behind each stands a
    /// capital that says how many bits its rank takes: A is 1, for the commonest, and N is 14.
    // swift-format-ignore
    static let words: StaticString = \"\"\"
  """)
var line = ""
for (word, bits) in words {
  if let first = line.first, first != word.first {
    print("    \(line)\\")
    line = ""
  }
  line += word + String(UnicodeScalar(UInt8(64 + bits)))
}
print("    \(line)\n    \"\"\"\n}")
