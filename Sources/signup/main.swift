import Glibc
import SignupApp

exit(
  App.run(
    Array(CommandLine.arguments.dropFirst()), environment: Environment.current,
    console: .standard))
