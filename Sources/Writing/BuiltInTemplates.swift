/// The templates that come with the command. A folder of files of the same names can take their place.
///
/// The files are compiled in as bytes; the list is held against the folder by a test.
package func builtInTemplates() throws -> TemplateLibrary {
  try TemplateLibrary(sources: builtInTemplateSources)
}

/// Each template with its text, by name.
package var builtInTemplateSources: [(name: String, source: String)] {
  embedded.map { (name: $0, source: String(decoding: $1, as: UTF8.self)) }
}

private var embedded: [(String, [UInt8])] {
  [
    ("Client", PackageResources.Client_mustache),
    ("DocComment", PackageResources.DocComment_mustache),
    ("Enumeration", PackageResources.Enumeration_mustache),
    ("Examples", PackageResources.Examples_mustache),
    ("Failure", PackageResources.Failure_mustache),
    ("Form", PackageResources.Form_mustache),
    ("GroupAPI", PackageResources.GroupAPI_mustache),
    ("GroupClient", PackageResources.GroupClient_mustache),
    ("GroupExamples", PackageResources.GroupExamples_mustache),
    ("Header", PackageResources.Header_mustache),
    ("Links", PackageResources.Links_mustache),
    ("Model", PackageResources.Model_mustache),
    ("Module", PackageResources.Module_mustache),
    ("Operation", PackageResources.Operation_mustache),
    ("Parameters", PackageResources.Parameters_mustache),
    ("Property", PackageResources.Property_mustache),
    ("Record", PackageResources.Record_mustache),
    ("ResponseBody", PackageResources.ResponseBody_mustache),
    ("Server", PackageResources.Server_mustache),
  ]
}
