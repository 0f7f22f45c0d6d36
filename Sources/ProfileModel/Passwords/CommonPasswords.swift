/// What the passwords are made of that lead every list of leaked ones, in lower case.
enum CommonPasswords {
  /// Made at the first look, so that it costs nothing until someone chooses a password.
  static let pieces = text.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }

  private static let text = """
    password passwort passwords passw0rd passwd pass motdepasse contraseña contrasena senha parola
    haslo heslo wachtwoord lozinka qwerty qwertz azerty asdf zxcv qazwsx wsxedc letmein welcome
    willkommen bienvenue bienvenido hello hallo hola bonjour admin administrator root user username
    guest login logon signin signup test testing tester temp temporary default change changeme
    changethis newpassword mypassword thisismy thisisa thisis secret secure security private access
    master system server computer internet windows linux apple google facebook twitter linkedin
    github microsoft samsung iloveyou iloveu ilove loveyou love lovely forever always baby angel
    princess prince sunshine shadow dragon monkey tiger lion eagle wolf falcon phoenix butterfly
    flower rainbow cookie chocolate banana cheese football soccer baseball basketball hockey tennis
    liverpool chelsea arsenal barcelona realmadrid juventus superman batman spiderman ironman
    starwars pokemon naruto minecraft ninja samurai pirate jordan michael jennifer jessica ashley
    daniel charlie thomas george robert andrew joshua hunter hannah summer winter spring autumn
    january february march april june july august september october november december monday friday
    whatever trustno opensesame abracadabra mustang ferrari porsche harley yamaha
    mercedes killer hacker fuckyou fuck fucker asshole bitch money jesus christ blessed godisgood
    freedom america london paris berlin please nothing something anything donttouch iamthe
    thequickbrownfox jumpsoverthelazydog thequickbrown maytheforcebewithyou tobeornottobe
    onetwothreefour abc 123 1234 12345 2000 2010 2020 2021 2022
    2023 2024 2025 2026
    """
}
