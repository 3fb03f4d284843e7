// What emitted code sees with `import SpeclessRuntime` alone: the JSON value family, and two types of Foundation.
@_exported import JSONText

#if canImport(FoundationEssentials)
  @_exported import struct FoundationEssentials.Date
  @_exported import struct FoundationEssentials.URL
#else
  @_exported import struct Foundation.Date
  @_exported import struct Foundation.URL
#endif
