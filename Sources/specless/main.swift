import Foundation

// Everything is in `Specless`, where tests can reach it; this file only lends it the process.
exit(Specless.run(Array(CommandLine.arguments.dropFirst()), console: .standard, disk: .current).rawValue)
