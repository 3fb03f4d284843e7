import Foundation

/// A small source of repeatable chance (SplitMix64), for laws that are tried on many values.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  let seed: UInt64

  /// Takes the seed from SPECLESS_SEED, else a new one, and prints it so that a failure can be run again.
  init(law: String = #function) {
    let given = ProcessInfo.processInfo.environment["SPECLESS_SEED"].flatMap(UInt64.init)
    seed = given ?? UInt64.random(in: 0...999_999_999)
    state = seed
    print("\(law): SPECLESS_SEED=\(seed)")
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
