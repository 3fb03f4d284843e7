import JSONText
import Synchronization

/// Gathers what is wrong with one JSON text, where reading went on after the first problem.
///
/// Reading stops at the first problem, which is quick and enough for answers. Whoever wrote a request wants to know all
/// of them: it is read a second time then, and each member that does not fit is noted here and replaced by a stand-in.
final class ProblemCollector: Sendable {
  /// Thrown where there is no going on: a type without a stand-in, or problems enough.
  struct End: Error {}

  private static let limit = 20

  private let problems = Mutex<[DecodingProblem]>([])

  var all: [DecodingProblem] {
    problems.withLock { $0 }
  }

  /// Notes an error if it is a problem with the text.
  ///
  /// - Throws: `End`, if that was the last one to be noted; any other error as it is.
  func note(_ error: any Error) throws {
    guard let problem = error as? DecodingProblem else { throw error }
    let count = problems.withLock { problems in
      problems.append(problem)
      return problems.count
    }
    guard count < Self.limit else { throw End() }
  }

  /// Some value of a type, made from the smallest JSON that it can be read from. No caller ever sees it.
  ///
  /// - Throws: `End`, if nothing is found.
  static func standIn<Value: JSONConvertible>(for _: Value.Type = Value.self) throws -> Value {
    for text in ["null", "\"\"", "0", "false", "[]", "{}", "\"1970-01-01T00:00:00Z\""] {
      // What is missing from the stand-in itself is nobody's concern, hence a collector that is thrown away.
      if let document = try? JSONDocument(text),
        let value = try? Value(json: JSONReader(node: document.root, collector: ProblemCollector()))
      {
        return value
      }
    }
    throw End()
  }
}

extension JSONConvertible {
  /// All that is wrong with a text, at most twenty problems; none if it can be read.
  static func problems(in bytes: [UInt8], maximumDepth: Int = 512, isStrict: Bool = false) -> [DecodingProblem] {
    let collector = ProblemCollector()
    do {
      let document = try JSONDocument(bytes, maximumDepth: maximumDepth)
      _ = try Self(json: JSONReader(node: document.root, collector: collector, isStrict: isStrict))
    } catch let error as JSONSyntaxError {
      return [DecodingProblem(error, in: bytes)]
    } catch {
      // A problem with the whole; or the end, whose reason has been noted.
      try? collector.note(error)
    }
    return collector.all.map { $0.located(in: bytes) }
  }
}
