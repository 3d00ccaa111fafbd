import Testing

/// The shipped plan as published, compared with what the outline itself says.
@Suite("The Wuhan outline")
struct OutlineTests {
  private static let columns = ["发展方向", "重点企业", "重点项目", "招商方向"]

  /// The rows of the Chinese directory.
  private func directoryRows() throws -> [PageMarkup] {
    try ShippedSite.page("zh/directory").parts(from: "<tr id=\"segment-", to: "</tr>")
  }

  @Test("the Chinese directory has every name of the outline's directories, row by row, and no other")
  func directoryNames() throws {
    let expected = try OutlineFixture.directory()
    let rows = try directoryRows()
    #expect(rows.count == expected.count)
    for (row, outline) in zip(rows, expected) {
      for column in Self.columns {
        let names = row.cells(of: column).flatMap(\.listItems).map(\.text)
        #expect(names == outline.names[column], "\(outline.segment), \(column)")
      }
    }
  }

  @Test("every enterprise and investment target leads to its place in the index; every project has an anchor")
  func directoryAnchors() throws {
    let anchors = Set(try ShippedSite.page("zh/directory").anchors)
    let rows = try directoryRows()
    #expect(rows.flatMap { $0.cells(of: "重点企业") }.flatMap(\.listItems).count > 100)
    #expect(rows.flatMap { $0.cells(of: "重点项目") }.flatMap(\.listItems).count > 50)
    for row in rows {
      for name in ["重点企业", "招商方向"].flatMap({ row.cells(of: $0) }).flatMap(\.listItems) {
        let link = name.linkedAnchors.first ?? ""
        #expect(link.hasPrefix("organisation-") && anchors.contains(link), "\(name.text)")
      }
      for project in row.cells(of: "重点项目").flatMap(\.listItems) {
        #expect(project.anchors.first?.hasPrefix("project-") == true, "\(project.text)")
      }
    }
  }

  @Test(
    "the index leads from an enterprise that only a project names to that project, and counts it among no list"
  )
  func projectOrganisations() throws {
    let page = try ShippedSite.page("zh/directory")
    let entries = page.parts(from: "<li id=\"organisation-", to: "</li>")
    let named = entries.filter { $0.text.contains("（重点项目）") }
    #expect(named.count >= 40)
    let byd = try #require(named.first { $0.text.hasPrefix("比亚迪") })
    #expect(byd.linkedAnchors == ["project-new-energy-vehicle-projects"])
    #expect(page.anchors.contains("project-new-energy-vehicle-projects"))
    #expect(page.text.contains("200家企业与机构，以及65个重点项目"))
  }

  @Test("every source says what cites it", arguments: ["zh", "en"])
  func sources(language: String) throws {
    let sources = try ShippedSite.page("\(language)/sources").parts(from: " id=\"source-", to: "</li>")
    #expect(sources.count == 60)
    for source in sources {
      #expect(
        source.html.contains("href=\"indicators/") || source.html.contains("href=\"chapters/")
          || source.html.contains("href=\"pages/") || source.html.contains("href=\"sectors/"),
        "\(source.text)")
    }
  }

  @Test("the indicator table has every figure of the outline's table", arguments: ["zh", "en"])
  func indicatorTable(language: String) throws {
    let table = try ShippedSite.page("\(language)/indicators/index").parts(from: "<table", to: "</table>")[0]
    let rows = table.parts(from: "<tr><th scope=\"row\"", to: "</tr>").map { row in
      let head = row.parts(from: "<th", to: "</th>")[0]
      let name = head.parts(from: "<a ", to: "</a>") + head.parts(from: "<small>", to: "</small>")
      // The last cell of figures is the newest published one, which is not the outline's.
      let figures = row.parts(from: "<td class=\"r\"", to: "</td>").dropLast()
      return name.map(\.text) + figures.map { PageMarkup($0.html.replacing("<br>", with: " + ")).text }
    }
    let expected = try #require(try OutlineFixture.indicators()[language])
    #expect(rows.count == expected.count)
    for (row, outline) in zip(rows, expected) { #expect(row == outline) }
  }

  @Test("the roadmaps have every row of the outline's, with its cells in their periods")
  func roadmaps() throws {
    var found: [String: [Int]] = [:]
    for field in try ShippedSite.page("zh/roadmap").parts(from: "<tbody", to: "</tbody>") {
      let name = field.parts(from: "<a ", to: "</a>")[0].text
      found[name] = field.parts(from: "<tr", to: "</tr>").map { row in
        let cells = row.parts(from: "<td", to: "</td>")
        #expect(cells.count == 2 || cells.allSatisfy { $0.html.contains("colspan=\"2\"") }, "\(row.text)")
        return cells.count
      }
    }
    #expect(found == (try OutlineFixture.roadmaps()))
  }

  @Test("what else the outline states is on its page in both languages", arguments: ["figures", "terms"])
  func statements(list: String) throws {
    let statements = try OutlineFixture.statements(list)
    #expect(statements.count > 20)
    for (name, stated) in Dictionary(grouping: statements, by: \.page) {
      for language in ["zh", "en"] {
        let text = try ShippedSite.page("\(language)/\(name)").text
        for wording in stated.compactMap({ $0.wording[language] }) {
          #expect(text.contains(wording), "\(language)/\(name): \(wording)")
        }
      }
    }
  }

  @Test("the commitments have the outline's figures and no other", arguments: ["zh", "en"])
  func measureFigures(language: String) throws {
    // What was found on a commitment since is set without emphasis.
    let figures = try ShippedSite.page("\(language)/measures").parts(from: "<b><data", to: "</data>").map(
      \.text)
    let expected = try OutlineFixture.statements("figures").filter { $0.page == "measures" }.compactMap {
      $0.wording[language]
    }
    #expect(!figures.isEmpty)
    #expect(figures == expected)
  }
}
