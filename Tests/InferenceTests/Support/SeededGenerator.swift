import Foundation

/// A generator that gives the same numbers for the same seed, so that a failed law can be run again.
///
/// `SPECLESS_SEED` sets the seed; every law prints the one it ran with.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  let seed: UInt64

  init(law: String) {
    let named = ProcessInfo.processInfo.environment["SPECLESS_SEED"].flatMap(UInt64.init)
    seed = named ?? UInt64.random(in: 1...UInt64.max)
    state = seed
    print("law \"\(law)\": SPECLESS_SEED=\(seed)")
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
