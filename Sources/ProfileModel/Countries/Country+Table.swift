// Made by generate-country-table.swift from the package iso-codes. Do not edit.

extension Country {
  /// The codes in the order of their letters, without anything between them.
  // swift-format-ignore
  static let codes: StaticString = """
    ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCL\
    CMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGU\
    GWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMC\
    MDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPT\
    PWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUA\
    UGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW
    """

  /// The names of each country, in the order of the codes: a line for each, the name to show first,
  /// and the others that it goes by behind bars.
  // swift-format-ignore
  static let names: StaticString = """
    Andorra
    United Arab Emirates|UAE
    Afghanistan
    Antigua and Barbuda
    Anguilla
    Albania
    Armenia
    Angola
    Antarctica
    Argentina
    American Samoa
    Austria
    Australia
    Aruba
    Åland Islands
    Azerbaijan
    Bosnia and Herzegovina|Bosnia
    Barbados
    Bangladesh
    Belgium
    Burkina Faso
    Bulgaria
    Bahrain
    Burundi
    Benin
    Saint Barthélemy
    Bermuda
    Brunei Darussalam|Brunei
    Bolivia|Plurinational State of Bolivia
    Bonaire, Sint Eustatius and Saba|Bonaire
    Brazil
    Bahamas
    Bhutan
    Bouvet Island
    Botswana
    Belarus
    Belize
    Canada
    Cocos (Keeling) Islands|Cocos Islands
    Democratic Republic of the Congo|DR Congo|DRC|Congo-Kinshasa
    Central African Republic
    Congo|Republic of the Congo|Congo-Brazzaville
    Switzerland
    Côte d'Ivoire|Ivory Coast
    Cook Islands
    Chile
    Cameroon
    China
    Colombia
    Costa Rica
    Cuba
    Cabo Verde|Cape Verde
    Curaçao
    Christmas Island
    Cyprus
    Czechia|Czech Republic
    Germany
    Djibouti
    Denmark
    Dominica
    Dominican Republic
    Algeria
    Ecuador
    Estonia
    Egypt
    Western Sahara
    Eritrea
    Spain
    Ethiopia
    Finland
    Fiji
    Falkland Islands (Malvinas)|Falkland Islands|Falklands
    Federated States of Micronesia|Micronesia
    Faroe Islands
    France
    Gabon
    United Kingdom|UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland
    Grenada
    Georgia
    French Guiana
    Guernsey
    Ghana
    Gibraltar
    Greenland
    Gambia
    Guinea
    Guadeloupe
    Equatorial Guinea
    Greece
    South Georgia and the South Sandwich Islands
    Guatemala
    Guam
    Guinea-Bissau
    Guyana
    Hong Kong
    Heard Island and McDonald Islands
    Honduras
    Croatia
    Haiti
    Hungary
    Indonesia
    Ireland|Republic of Ireland
    Israel
    Isle of Man
    India
    British Indian Ocean Territory
    Iraq
    Iran|Islamic Republic of Iran
    Iceland
    Italy
    Jersey
    Jamaica
    Jordan
    Japan
    Kenya
    Kyrgyzstan
    Cambodia
    Kiribati
    Comoros
    Saint Kitts and Nevis
    North Korea|Democratic People's Republic of Korea
    South Korea|Republic of Korea
    Kuwait
    Cayman Islands
    Kazakhstan
    Laos|Lao People's Democratic Republic
    Lebanon
    Saint Lucia
    Liechtenstein
    Sri Lanka
    Liberia
    Lesotho
    Lithuania
    Luxembourg
    Latvia
    Libya
    Morocco
    Monaco
    Moldova|Republic of Moldova
    Montenegro
    Saint Martin (French part)|Saint Martin
    Madagascar
    Marshall Islands
    North Macedonia|Macedonia
    Mali
    Myanmar|Burma
    Mongolia
    Macao|Macau
    Northern Mariana Islands
    Martinique
    Mauritania
    Montserrat
    Malta
    Mauritius
    Maldives
    Malawi
    Mexico
    Malaysia
    Mozambique
    Namibia
    New Caledonia
    Niger
    Norfolk Island
    Nigeria
    Nicaragua
    Netherlands|Holland
    Norway
    Nepal
    Nauru
    Niue
    New Zealand
    Oman
    Panama
    Peru
    French Polynesia
    Papua New Guinea
    Philippines
    Pakistan
    Poland
    Saint Pierre and Miquelon
    Pitcairn
    Puerto Rico
    State of Palestine|Palestine
    Portugal
    Palau
    Paraguay
    Qatar
    Réunion
    Romania
    Serbia
    Russian Federation|Russia
    Rwanda
    Saudi Arabia
    Solomon Islands
    Seychelles
    Sudan
    Sweden
    Singapore
    Saint Helena, Ascension and Tristan da Cunha|Saint Helena
    Slovenia
    Svalbard and Jan Mayen
    Slovakia
    Sierra Leone
    San Marino
    Senegal
    Somalia
    Suriname
    South Sudan
    Sao Tome and Principe
    El Salvador
    Sint Maarten (Dutch part)|Sint Maarten
    Syria|Syrian Arab Republic
    Eswatini|Swaziland
    Turks and Caicos Islands
    Chad
    French Southern Territories
    Togo
    Thailand
    Tajikistan
    Tokelau
    Timor-Leste|East Timor
    Turkmenistan
    Tunisia
    Tonga
    Türkiye|Turkey
    Trinidad and Tobago
    Tuvalu
    Taiwan|Taiwan, Province of China
    Tanzania|United Republic of Tanzania
    Ukraine
    Uganda
    United States Minor Outlying Islands
    United States|USA|United States of America|America
    Uruguay
    Uzbekistan
    Holy See (Vatican City State)|Holy See|Vatican|Vatican City
    Saint Vincent and the Grenadines
    Venezuela|Bolivarian Republic of Venezuela
    British Virgin Islands
    U.S. Virgin Islands
    Vietnam|Viet Nam
    Vanuatu
    Wallis and Futuna
    Samoa
    Yemen
    Mayotte
    South Africa
    Zambia
    Zimbabwe
    """
}
