/// A kind of YAML file with what may be written in it.
package struct SchemaFile: Sendable {
  /// The name of its schema, such as `indicators`.
  package let name: String
  /// The files, as a pattern of paths in the folder of the plan.
  package let files: String
  package let shape: ValueShape

  package init(_ name: String, files: String, _ read: (YAMLValue) -> Void) {
    self.init(name, files: files, shape: ValueShape(read))
  }

  package init(_ name: String, files: String, shape: ValueShape) {
    self.name = name
    self.files = files
    self.shape = shape
  }
}
