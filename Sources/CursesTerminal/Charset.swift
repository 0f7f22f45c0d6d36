import Glibc

/// Sets the locale of the process, by which ncurses writes.
///
/// - Returns: whether the terminal reads UTF-8.
func takeLocale(environment: [String: String]) -> Bool {
  setlocale(LC_CTYPE, "")
  guard isUTF8(environment: environment) else { return false }
  // The locale may be unset, or not installed; every glibc has this one.
  if !isCodesetUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
  return isCodesetUTF8
}

/// Whether the locale of the process writes UTF-8.
var isCodesetUTF8: Bool {
  nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
}

/// Whether a terminal is one of those that draw with a font of a few hundred glyphs: the consoles of
/// Linux and the BSDs, and what calls itself after DEC's terminals.
func isTextConsole(term: String) -> Bool {
  let family = term.prefix { $0 != "-" }
  let isOfDEC = family.hasPrefix("vt") && family.dropFirst(2).first?.isNumber == true
  return isOfDEC || ["linux", "cons25", "wsvt25", "pccon"].contains(family)
}

/// Whether the terminal reads UTF-8, as its locale says.
///
/// Where nothing is set, as in a container, a terminal of today does. A locale that is not installed
/// is judged by its name.
func isUTF8(environment: [String: String]) -> Bool {
  let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
  guard let name = names.first(where: { !$0.isEmpty }) else { return true }
  if let dot = name.firstIndex(of: ".") {
    let codeset = name[dot...].dropFirst().prefix { $0 != "@" }
    return ["utf-8", "utf8"].contains(codeset.lowercased())
  }
  guard let locale = newlocale(LC_CTYPE_MASK, name, nil) else { return false }
  defer { freelocale(locale) }
  return nl_langinfo_l(nl_item(CODESET), locale).map { String(cString: $0) } == "UTF-8"
}
