import Generated
import GeneratedExamples
import Hosting
import Hummingbird
import Service
import SpeclessRuntime

/// `swift run App` serves the operations from memory; `swift run App --replay` answers with the documented examples.
/// `--port 8080` chooses where.
@main
enum App {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let port = arguments.firstIndex(of: "--port").flatMap { arguments.dropFirst($0).first }.flatMap { Int($0) } ?? 8080
    let options = ServerOptions(allowsJSONSentAsForm: true)
    let handler: any HTTPHandler =
      arguments.contains("--replay")
      ? ReplayServer(examples: Examples.all, options: options)
      : Server(
        serviceInstances: ServiceInstances(), spaces: Spaces(),
        userProvidedServiceInstances: UserProvidedServiceInstances(), options: options)
    let app = Application(
      responder: HostedHandler(handler), configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await app.runService()
  }
}
