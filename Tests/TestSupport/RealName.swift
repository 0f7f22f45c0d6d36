/// A name as people write it, and how many columns a real terminal gives it.
///
/// The columns are where tmux 3.3a left its cursor (`ESC [ 6 n`) in a UTF-8 locale of glibc 2.36,
/// after it had been sent a given and a family name without U+200D: that joiner is what terminals
/// disagree about, and screens leave it out.
package struct RealName: CustomStringConvertible, Sendable {
  package let description: String
  package let given: String
  package let givenColumns: Int
  package let family: String
  package let familyColumns: Int

  private init(
    _ script: String, _ given: String, _ givenColumns: Int, _ family: String, _ familyColumns: Int
  ) {
    description = script
    (self.given, self.givenColumns) = (given, givenColumns)
    (self.family, self.familyColumns) = (family, familyColumns)
  }

  // swift-format-ignore
  package static let all = [
    RealName("Latin", "Zoë", 3, "Łukasiewicz", 11),
    RealName("Vietnamese", "Nguyễn", 6, "Thị Hồng", 8),
    RealName("Cyrillic", "Юлія", 4, "Щербак", 6),
    RealName("Greek", "Ελένη", 5, "Παπαδοπούλου", 12),
    RealName("Armenian", "Արամ", 4, "Խաչատրյան", 9),
    RealName("Georgian", "ნინო", 4, "ჩხეიძე", 6),
    RealName("Hebrew", "נֹעָה", 3, "בן־גוריון", 9),
    RealName("Arabic", "مُحَمَّد", 4, "عبد الرحمن", 10),
    RealName("Persian", "نیک‌نام", 6, "می‌رزایی", 7),
    RealName("Urdu", "عائشہ", 5, "خان", 3),
    RealName("Syriac", "ܝܘܚܢܢ", 5, "ܒܪ ܟܠܕܘܢ", 8),
    RealName("Thaana", "އަޙްމަދު", 4, "ރަޝީދު", 3),
    RealName("Ethiopic", "ኃይለ", 3, "ገብረሥላሴ", 6),
    RealName("Devanagari", "प्रियंका", 6, "श्रीवास्तव", 8),
    RealName("Nepali", "विष्णु", 4, "भट्टराई", 6),
    RealName("Bengali", "রবীন্দ্রনাথ", 9, "বন্দ্যোপাধ্যায়", 11),
    RealName("Gurmukhi", "ਗੁਰਪ੍ਰੀਤ", 6, "ਸਿੰਘ", 3),
    RealName("Gujarati", "નરેન્દ્ર", 5, "ત્રિવેદી", 6),
    RealName("Odia", "ସୁଭାଷ", 4, "ପଟ୍ଟନାୟକ", 7),
    RealName("Tamil", "ஸ்ரீதேவி", 6, "சுப்பிரமணியன்", 11),
    RealName("Telugu", "లక్ష్మీ", 4, "వెంకటేశ్వర్లు", 9),
    RealName("Kannada", "ಕೃಷ್ಣಮೂರ್ತಿ", 8, "ಹೆಗ್ಡೆ", 3),
    RealName("Malayalam", "കൃഷ്ണൻ", 4, "നമ്പൂതിരി", 7),
    RealName("Sinhala", "ශ්‍රීමාලි", 5, "වික්‍රමසිංහ", 7),
    RealName("Thai", "น้ำทิพย์", 5, "ศรีสวัสดิ์", 6),
    RealName("Lao", "ຄຳແພງ", 5, "ສີສຸວັນ", 4),
    RealName("Tibetan", "བསྟན་འཛིན", 7, "རྒྱ་མཚོ", 4),
    RealName("Burmese", "မြန်မာ", 5, "ကျော်စွာ", 6),
    RealName("Khmer", "សុភ័ក្ដ្រ", 5, "ស្រីពៅ", 4),
    RealName("Mongolian", "ᠪᠠᠲᠤ", 4, "ᠮᠥᠩᠬᠡ", 5),
    RealName("Javanese", "ꦯꦿꦶ", 2, "ꦲꦩꦼꦁꦏꦸꦧꦸꦮꦤ", 6),
    RealName("Balinese", "ᬓ᭄ᬢᬸᬢ᭄", 5, "ᬯᬶᬚᬬ", 3),
    RealName("Meetei Mayek", "ꯏꯕꯣꯝꯆꯥ", 5, "ꯁꯤꯡꯍ", 4),
    RealName("Cherokee", "ᏍᏏᏉᏯ", 4, "ᎠᎩᎵᏏ", 4),
    RealName("Inuktitut", "ᐊᕐᓇᖅ", 4, "ᐃᓄᒃ", 3),
    RealName("Han", "世民", 4, "歐陽", 4),
    RealName("Han with a variant", "葛󠄀城", 4, "辻󠄁", 2),
    RealName("Kana", "さくら", 6, "ﾔﾏﾀﾞ", 4),
    RealName("Kana, decomposed", "がく", 4, "ばば", 4),
    RealName("Hangul", "민준", 4, "남궁", 4),
    RealName("Hangul, decomposed", "민준", 4, "남궁", 4),
    RealName("Bopomofo", "ㄌㄧˇ", 5, "ㄨㄤˊ", 5),
    RealName("Yi", "ꀉꎭ", 4, "ꆏꌠ", 4),
    RealName("Tifinagh", "ⵉⴷⵉⵔ", 4, "ⴰⵎⵖⴰⵔ", 5),
    RealName("N'Ko", "ߡߊߡߊߘߎ߫", 6, "ߞߋߕߊ", 4),
    RealName("Adlam", "𞤃𞤢𞤥𞤢𞤣𞤵", 6, "𞤄𞤢𞥄", 2),
    RealName("Vai", "ꕉꖸ", 2, "ꕢꘋ", 2),
    RealName("Ol Chiki", "ᱥᱤᱫᱷᱩ", 5, "ᱢᱩᱨᱢᱩ", 5),
    RealName("Osage", "𐓏𐓘𐓻𐓘𐓻𐓟", 6, "𐓀𐓘", 2),
  ]
}

extension String {
  /// This text as a screen shows it.
  package var withoutJoiners: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{200D}" }))
  }
}
