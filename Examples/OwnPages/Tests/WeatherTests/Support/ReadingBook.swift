import Foundation
import SpeclessRuntime
import Weather

/// Answers the operations of readings; what is older than an hour is accepted only.
struct ReadingBook: ReadingsAPI {
  let now: Date

  func record(request: RecordReading.Request, context: CallContext) async throws -> Answer<Reading> {
    let body = request.body
    let time = body.measuredAt ?? now
    let reading = Reading(
      id: 1, stationID: request.stationID, temperature: body.temperature, sky: body.sky ?? .clear, measuredAt: time)
    return Answer(status: time < now - 3600 ? .accepted : .created, body: reading)
  }
}
