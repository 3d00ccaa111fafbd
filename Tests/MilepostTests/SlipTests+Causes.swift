extension SlipTests {
  /// Slips that are told where they were made and not where something else first depends on them.
  static let causes = [
    Slip(
      "a full-width comma between the names of columns", in: "observations/samples.csv", "indicator,year",
      "indicator，year", "unknown-column", 1, 10, remedy: "indicator,year"),
    Slip(
      "a column twice", in: "observations/samples.csv", "value,kind", "value,value", "duplicate-column", 1,
      22,
      remedy: "value,kind"),
    Slip(
      "no names of columns", in: "observations/samples.csv", "indicator,year,value,kind,source\n", "",
      "missing-column", 1, 1, remedy: "indicator,year,value,kind,source\n"),
    Slip(
      "text after a closing quotation mark", in: "observations/samples.csv", "sample-output,2021,91,",
      "\"sample-output\" x,2021,91,", "csv-quotation", 2, 17, remedy: "sample-output,2021,91,"),
    Slip(
      "a per cent sign after a space", in: "observations/samples.csv", "2022,43,", "2022,43 %,",
      "percent-sign", 6,
      19, remedy: "2022,43,"),
    Slip(
      "an id twice that a share is counted in", in: "units.yml", "id: percent", "id: sample-unit",
      "duplicate-id", 22,
      3, remedy: "id: percent"),
    Slip(
      "a misspelt field of a domain", in: "domains.yml", "[sample-field]", "[sample-feld]",
      "unknown-reference", 12,
      12, remedy: "[sample-field]"),
    Slip(
      "a misspelt id of a source that many figures name", in: "sources.yml", "id: yearbook", "id: yearbok",
      "unknown-reference", 25, 3, remedy: "id: yearbook"),
    Slip(
      "a misspelt id of an indicator that figures and the front page name", in: "indicators/01-samples.yml",
      "id: sample-share", "id: sample-shar", "unknown-reference", 68, 5, remedy: "id: sample-share"),
    Slip(
      "a key that is misspelt beyond recognition", in: "sources.yml", "  date: 2023-12", "  zzyyx: 2023-12",
      "unknown-key", 27, 3, remedy: "  date: 2023-12"),
    Slip(
      "a misspelt id of a language", in: "site.yml", "{ id: fr,", "{ id: fe,", "unknown-language", 19, 3,
      remedy: "{ id: fr,"),
    Slip(
      "a language that is not listed", in: "site.yml", "  - { id: fr, tag: fr, name: Français }\n", "",
      "unknown-language", 19, 3, remedy: "  - { id: fr, tag: fr, name: Français }\n"),
    Slip(
      "an unknown tag of a language", in: "site.yml", "tag: fr", "tag: french", "language-tag", 20, 20,
      remedy: "tag: fr"),
    Slip(
      "an empty file of a text", in: "chapters/01-sample.fr.md", nil, "\n", "empty-file", 1, 1),
    Slip(
      "an entity of HTML in a name", in: "organisations.yml", "en: Sample enterprise,",
      "en: Sample&nbsp;enterprise,",
      "markdown-in-short-text", 9, 21, remedy: "en: Sample enterprise,"),
    Slip(
      "text after a figure in quotation marks", in: "indicators/01-samples.yml", "value: 40,",
      "value: \"40\"x,",
      "yaml-syntax", 72, 40, remedy: "value: 40,"),
    Slip(
      "an apostrophe between single quotation marks", in: "organisations.yml", "en: Sample enterprise,",
      "en: 'Editor's choice',", "yaml-syntax", 9, 23, remedy: "en: \"Editor's choice\","),
    Slip(
      "a colon in a name between braces", in: "organisations.yml", "en: Sample enterprise,",
      "en: Sample: enterprise,", "yaml-syntax", 9, 21, remedy: "en: \"Sample: enterprise\","),
    Slip(
      "a number sign in a name between braces", in: "organisations.yml", "en: Sample enterprise,",
      "en: Sample #1 enterprise,", "yaml-syntax", 9, 22, remedy: "en: \"Sample #1 enterprise\","),
    Slip(
      "a star at the beginning of a name", in: "organisations.yml", "en: Sample enterprise,", "en: *Sample,",
      "yaml-syntax", 9, 15, remedy: "en: \"*Sample\","),
    Slip(
      "no-break spaces at the beginning of a line", in: "organisations.yml", "  kind: enterprise",
      "\u{A0}\u{A0}kind: enterprise", "yaml-syntax", 11, 1, remedy: "  kind: enterprise"),
    Slip(
      "a missing colon before a comment", in: "organisations.yml", "  kind: enterprise", "  kind enterprise",
      "yaml-syntax", 11, 7, remedy: "  kind: enterprise"),
    Slip(
      "a full-width comma after a figure between braces", in: "indicators/01-samples.yml",
      "year: 2020, value: 80", "year: 2020，value: 80", "yaml-syntax", 40, 27, remedy: "year: 2020, value: 80"),
    Slip(
      "a sign of comparison in a target", in: "indicators/01-samples.yml", "at_least: 60", "value: >= 60",
      "yaml-syntax", 75, 30, remedy: "at_least: 60"),
    Slip(
      "a second document", in: "units.yml", "- id: percent", "---\n- id: percent", "yaml-syntax", 22, 1,
      remedy: "- id: percent"),
  ]
}
