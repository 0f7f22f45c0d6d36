import Glibc
import SignupApp

setlocale(LC_ALL, "")
exit(
  App.run(
    Array(CommandLine.arguments.dropFirst()), environment: Environment.current,
    console: .standard))
