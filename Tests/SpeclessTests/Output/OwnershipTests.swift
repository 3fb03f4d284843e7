import Foundation
import Testing

@testable import specless

/// The generator's folder belongs to it only as far as the manifest says.
struct OwnershipTests {
  private func file(_ path: String, _ text: String) -> OutputFile { OutputFile(path: path, bytes: Array(text.utf8)) }

  private func write(_ files: [OutputFile], in workplace: Workplace) throws -> OutputPlan {
    var manifest = Manifest()
    for file in files { manifest.outputs[file.path] = file.hash }
    return try OutputFolder(path: "Out", disk: workplace.disk).write(files, manifest: manifest.bytes).plan
  }

  private func obstacles(_ body: () throws -> Void) -> [String] {
    do { try body() } catch OutputError.obstacles(let obstacles) { return obstacles } catch { return ["\(error)"] }
    return []
  }

  @Test func filesByOtherHandsAreLeftAlone() throws {
    let workplace = try Workplace()
    try workplace.write("mine", to: "Out/Models/Mine.swift")
    _ = try write([file("Models/A.swift", "a")], in: workplace)
    _ = try write([], in: workplace)
    #expect(try workplace.files(in: "Out").keys.sorted() == [".specless.json", "Models/Mine.swift"])
  }

  @Test func aFileInTheWayStopsTheRunAndIsNamed() throws {
    let workplace = try Workplace()
    try workplace.write("mine", to: "Out/A.swift")
    try workplace.write("also mine", to: "Out/B")
    let found = obstacles {
      _ = try write([file("A.swift", "a"), file("B/C.swift", "c"), file("D.swift", "d")], in: workplace)
    }
    #expect(found == ["Out/A.swift is in the way and was not made by specless", "Out/B is in the way of a folder"])
    #expect(try workplace.files(in: "Out") == ["A.swift": "mine", "B": "also mine"], "nothing was written")
  }

  @Test func aFileWithTheSameBytesIsTakenOver() throws {
    let workplace = try Workplace()
    try workplace.write("a", to: "Out/A.swift")
    #expect(try write([file("A.swift", "a")], in: workplace).entries.map(\.change) == [.untouched])
    #expect(try write([file("A.swift", "b")], in: workplace).entries.map(\.change) == [.change(wasEdited: false)])
  }

  @Test func editedFilesAreWrittenAnewAndLeftoversKept() throws {
    let workplace = try Workplace()
    _ = try write([file("A.swift", "a"), file("B.swift", "b"), file("C/C.swift", "c")], in: workplace)
    try workplace.write("edited", to: "Out/A.swift")
    try workplace.write("edited", to: "Out/B.swift")
    let plan = try write([file("A.swift", "a")], in: workplace)
    #expect(plan.entries.map(\.change) == [.change(wasEdited: true), .release, .remove])
    #expect(try workplace.read("Out/A.swift") == "a")
    #expect(try workplace.read("Out/B.swift") == "edited")
    #expect(!workplace.exists("Out/C"), "an emptied folder goes")
  }

  @Test func stubsOfTheFirstBuildAreOurs() throws {
    let workplace = try Workplace()
    try workplace.write("// Made by make generate.\n", to: "Out/Module.swift")
    try workplace.write("// Made by make generate.\n", to: "Out/Examples/Module.swift")
    _ = try write([file("A.swift", "a")], in: workplace)
    #expect(!workplace.exists("Out/Module.swift"))
    #expect(workplace.exists("Out/Examples/Module.swift"), "a target without files would not load")
    _ = try write([file("A.swift", "a"), file("Examples/All.swift", "e")], in: workplace)
    #expect(!workplace.exists("Out/Examples/Module.swift"))
  }

  @Test func linksAreNotWrittenThrough() throws {
    let workplace = try Workplace()
    try workplace.write("outside", to: "Elsewhere/A.swift")
    try workplace.write("", to: "Out/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.path("Out/Models"), withDestinationPath: "../Elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.path("Out/B.swift"), withDestinationPath: "../Elsewhere/A.swift")
    let found = obstacles { _ = try write([file("Models/A.swift", "a"), file("B.swift", "b")], in: workplace) }
    #expect(
      found == [
        "Out/Models is a symbolic link, and files are to be written in it",
        "Out/B.swift is in the way and is no plain file",
      ])
    #expect(try workplace.read("Elsewhere/A.swift") == "outside")
  }

  @Test(arguments: ["../A.swift", "/A.swift", "A//B.swift", ".hidden/A.swift", ""])
  func pathsStayInTheFolder(path: String) throws {
    let workplace = try Workplace()
    #expect(throws: OutputError.made("\"\(path)\" does not stay in its folder")) {
      _ = try write([file(path, "a")], in: workplace)
    }
  }

  @Test func pathsThatDifferInCaseOnlyAreRefused() throws {
    let workplace = try Workplace()
    #expect(throws: OutputError.self) { _ = try write([file("a.swift", "a"), file("A.swift", "a")], in: workplace) }
  }

  @Test(arguments: [
    "", "{}", "{\"version\": 2}", "<<<<<<< HEAD", "{\"version\": 1, \"inputs\": {}, \"outputs\": {\"../x\": \"0\"}}",
    "{\"version\": 1, \"inputs\": {}, \"outputs\": {\"x\": 0}}",
  ])
  func aBrokenManifestStopsTheRun(text: String) throws {
    let workplace = try Workplace.withPages()
    try workplace.write(text, to: "Generated/.specless.json")
    let outcome = workplace.run("generate", "--quiet")
    #expect(outcome.code == .failure)
    #expect(outcome.err.hasPrefix("error: Generated/.specless.json is no manifest: "))
    #expect(try workplace.files(in: "Generated") == [".specless.json": text])
  }

  @Test func manifestsReadBackAsTheyWereWritten() throws {
    var manifest = Manifest()
    manifest.inputs = ["b": "1", "a": "2", "é \"x\"": "3"]
    manifest.outputs = ["A.swift": "4"]
    #expect(try Manifest(manifest.bytes) == manifest)
  }
}
