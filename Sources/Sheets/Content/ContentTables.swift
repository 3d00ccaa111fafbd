import Foundation
package import Plan
import Reading

/// The entries of a plan's files as the rows of sheets: what is written, with the place of each value.
package struct ContentTables: Sendable {
  package let languages: [String]
  private let root: String
  package private(set) var tables: [SheetKind: ContentTable]
  /// The files with entries of each kind, those without any included.
  private var files: [SheetKind: [String]] = [:]
  /// Tables of figures, by the name of their file.
  private(set) var figures: [String: CSVTable] = [:]

  package subscript(kind: SheetKind) -> ContentTable {
    tables[kind] ?? ContentTable(kind, languages: languages)
  }

  /// The path of a file, as messages have it.
  func path(of name: String) -> String { root + "/" + name }

  func files(of kind: SheetKind) -> [String] { files[kind] ?? [] }

  /// - Parameters:
  ///   - edited: files as they are to be, by name, which are read in place of the disk's.
  package init(content root: String, of site: Site, edited: [String: [UInt8]] = [:]) {
    self.root = root
    languages = site.languages.map(\.id)
    let languages = languages
    tables = Dictionary(
      uniqueKeysWithValues: SheetKind.allCases.map { ($0, ContentTable($0, languages: languages)) })
    let folder = ContentFolder(root: root, languages: site.languages, edited: edited)
    // What cannot be read is told by whoever loads the plan.
    let context = ReadingContext(languages: site.languages)
    let reader = Reader(folder: folder, context: context, languages: languages)
    let groups = reader.names(in: "indicators", ending: ".yml")
    let fields = reader.names(in: "sectors", ending: ".yml")
    for name in groups { readIndicators(of: name, under: "indicators", reader) }
    for name in fields {
      readIndicators(of: name, under: "milestones", reader)
      readProjects(of: name, reader)
    }
    readFigures(reader)
    readList("measures.yml", as: .commitments, reader)
    readList("organisations.yml", as: .organisations, reader)
    files[.indicators] = groups + fields
    files[.projects] = fields
    files[.observations] = reader.names(in: "observations", ending: ".csv")
  }

  // MARK: - Entries in YAML

  private mutating func readIndicators(of name: String, under key: String, _ reader: Reader) {
    // Taken out while it grows: a table that two places hold is copied with each row.
    guard let root = reader.root(of: name), var indicators = tables.removeValue(forKey: .indicators)
    else { return }
    let list = root.value(key)
    indicators.lists[[name]] = EntryList(file: name, owner: root, key: key, node: list)
    for entry in list?.sequence ?? [] where entry.mapping != nil {
      let row = reader.row(entry, of: indicators, in: name, fixed: ["file": name])
      indicators.rows.append(row)
      readTargets(of: entry, row.text(1), in: name, reader)
    }
    tables[.indicators] = indicators
  }

  private mutating func readTargets(of entry: YAMLNode, _ id: String, in name: String, _ reader: Reader) {
    guard var targets = tables.removeValue(forKey: .targets) else { return }
    let list = entry.value("targets")
    targets.lists[[id]] = EntryList(file: name, owner: entry, key: "targets", node: list)
    for (number, target) in (list?.sequence ?? []).enumerated() where target.mapping != nil {
      targets.rows.append(
        reader.row(
          target, of: targets, in: name, fixed: ["indicator": id, "number": String(number + 1)]))
    }
    tables[.targets] = targets
  }

  private mutating func readProjects(of name: String, _ reader: Reader) {
    guard let root = reader.root(of: name), var projects = tables.removeValue(forKey: .projects)
    else { return }
    for segment in root.value("segments")?.sequence ?? [] {
      guard let id = segment.value("id")?.string else { continue }
      let list = segment.value("projects")
      projects.lists[[name, id]] = EntryList(file: name, owner: segment, key: "projects", node: list)
      for project in list?.sequence ?? [] where project.mapping != nil {
        projects.rows.append(
          reader.row(project, of: projects, in: name, fixed: ["file": name, "segment": id]))
      }
    }
    tables[.projects] = projects
  }

  /// A file that is a list.
  private mutating func readList(_ name: String, as kind: SheetKind, _ reader: Reader) {
    guard var table = tables.removeValue(forKey: kind) else { return }
    let root = reader.root(of: name)
    table.lists[[]] = EntryList(file: name, owner: nil, key: nil, node: root)
    for entry in root?.sequence ?? [] where entry.mapping != nil {
      table.rows.append(reader.row(entry, of: table, in: name, fixed: [:]))
    }
    tables[kind] = table
    files[kind] = [name]
  }

  // MARK: - Figures in CSV

  private mutating func readFigures(_ reader: Reader) {
    guard var table = tables.removeValue(forKey: .observations) else { return }
    for name in reader.names(in: "observations", ending: ".csv") {
      table.lists[[name]] = EntryList(file: name)
      guard let text = reader.folder.text(of: name, reader.context.collector) else { continue }
      let path = reader.folder.path(name)
      guard let figures = CSVTable(text, path: path, reader.context.collector) else { continue }
      self.figures[name] = figures
      let head = figures.rows.first?.map(\.text) ?? []
      let numbers = table.columns.map { column in head.firstIndex(of: column.key) }
      table.rows.reserveCapacity(table.rows.count + figures.rows.count)
      for cells in figures.rows.dropFirst() {
        let start = cells[0].place
        let values = zip(table.columns, numbers).map { column, number -> ContentCell? in
          if column.key == "file" { return ContentCell(text: name, line: start.line, column: start.column) }
          guard let number, cells.indices.contains(number), !cells[number].text.isEmpty else { return nil }
          let place = cells[number].place
          return ContentCell(
            text: SheetText.normal(cells[number].text), line: place.line, column: place.column)
        }
        table.rows.append(ContentRow(cells: values, origin: .csv(cells), place: start))
      }
    }
    tables[.observations] = table
  }
}

extension ContentTables {
  /// Reads entries of files.
  private struct Reader {
    let folder: ContentFolder
    let context: ReadingContext
    let languages: [String]

    func names(in name: String, ending suffix: String) -> [String] {
      folder.entries(name, context.collector).filter { $0.hasSuffix(suffix) }.map { name + "/" + $0 }
    }

    func root(of name: String) -> YAMLNode? {
      guard folder.has(name), let text = folder.text(of: name, context.collector) else { return nil }
      return YAMLFile.value(of: text, path: folder.path(name), context)?.node
    }

    /// - Parameter fixed: values that the entry itself does not have.
    func row(_ entry: YAMLNode, of table: ContentTable, in name: String, fixed: [String: String])
      -> ContentRow
    {
      let path = folder.path(name)
      let start = SourcePlace(path: path, line: entry.line, column: entry.column)
      let cells = table.columns.map { column -> ContentCell? in
        if let text = fixed[column.key] {
          return ContentCell(text: text, line: entry.line, column: entry.column, isEditable: false)
        }
        guard let (node, rest) = entry.descendant(column.path) else { return nil }
        // On a site of one language a text may stand without it.
        if rest == column.language.map({ [$0] }), languages.count == 1, node.scalar != nil {
          return cell(node, column)
        }
        return rest.isEmpty ? cell(node, column) : nil
      }
      return ContentRow(cells: cells, origin: .yaml(entry), place: start)
    }

    private func cell(_ node: YAMLNode, _ column: SheetColumn) -> ContentCell? {
      func cell(_ text: String, isEditable: Bool) -> ContentCell {
        ContentCell(text: text, line: node.line, column: node.column, isEditable: isEditable)
      }
      if node.isNothing { return nil }
      if let scalar = node.scalar {
        let text = SheetText.normal(scalar.string)
        return text.isEmpty ? nil : cell(text, isEditable: !column.content.isList)
      }
      if let items = node.sequence, column.content.isList, items.allSatisfy({ $0.scalar != nil }) {
        let texts = items.compactMap(\.string)
        let joined = SheetText.joined(texts)
        return cell(joined, isEditable: SheetText.items(joined) == texts.map(SheetText.normal))
      }
      return cell(node.outline, isEditable: false)
    }
  }
}
