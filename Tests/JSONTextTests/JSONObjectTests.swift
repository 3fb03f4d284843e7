import JSONText
import Testing

/// An object keeps the order of its keys, and yet is equal to one in another order.
struct JSONObjectTests {
  @Test func settingReplacesInPlaceOrAppends() {
    var object: JSONObject = ["b": 1, "a": 2]
    object["b"] = 3
    object["c"] = .null
    #expect(object.keys == ["b", "a", "c"])
    #expect(object.values == [3, 2, nil])
    object["a"] = nil
    object["none"] = nil
    #expect(object.description == #"{"b":3,"c":null}"#)
    #expect(object["a"] == nil)
    #expect(object["c"] == JSONValue.null)
    #expect(object.count == 2)
    #expect(JSONObject().isEmpty)
  }

  @Test func theLastOfDoubledKeysCounts() {
    #expect(JSONObject(uniqueKeysWithValues: [("a", 1), ("b", 2), ("a", 3)]).description == #"{"a":3,"b":2}"#)
  }

  @Test func keysAreComparedByScalars() {
    let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
    #expect(object.count == 2)
    #expect(object["e\u{301}"] == 2)
    #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
  }

  /// Law: whatever is done to an object, it holds what a plain list of pairs would hold.
  @Test func behavesLikeAListOfPairs() {
    var chance = SeededGenerator()
    var object = JSONObject()
    var model: [(key: String, value: JSONValue)] = []
    for step in 0..<3_000 {
      let key = "key\(Int.random(in: 0..<40, using: &chance))"
      // Grows and shrinks by turns, across the number of keys from which on there is an index.
      let isRemoval = Int.random(in: 0..<10, using: &chance) < (step / 200 % 2 == 0 ? 2 : 8)
      object[key] = isRemoval ? nil : .number(JSONNumber(step))
      let place = model.firstIndex { $0.key == key }
      switch (place, isRemoval) {
      case (let place?, true): model.remove(at: place)
      case (let place?, false): model[place].value = .number(JSONNumber(step))
      case (nil, true): break
      case (nil, false): model.append((key, .number(JSONNumber(step))))
      }
      #expect(object.keys == model.map(\.key))
      #expect(object.values == model.map(\.value))
      #expect(object[key] == model.first { $0.key == key }?.value)
    }
  }

  /// Law: equality and hash do not depend on order.
  @Test func orderDoesNotCount() {
    var random = RandomJSON(chance: SeededGenerator())
    for _ in 0..<300 {
      let object = random.object(depth: 2)
      let shuffled = JSONObject(uniqueKeysWithValues: object.shuffled(using: &random.chance).map { ($0.key, $0.value) })
      #expect(object == shuffled)
      #expect(object.hashValue == shuffled.hashValue)
      var changed = shuffled
      changed["one more key than before"] = 1
      #expect(object != changed)
    }
  }

  @Test func manyKeysStayCheap() throws {
    let pairs = (0..<50_000).map { ("key\($0)", JSONValue.number(JSONNumber($0))) }
    let object = JSONObject(uniqueKeysWithValues: pairs)
    #expect(pairs.allSatisfy { object[$0.0] == $0.1 })
    #expect(try JSONValue(parsing: object.description) == .object(object))
  }
}
