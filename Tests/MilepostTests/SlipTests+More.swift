extension SlipTests {
  /// Slips in files of data and in texts, each with the place where it is told and what is to be written instead.
  static let more = data + others

  private static let data = [
    Slip(
      "a list of units that was emptied", in: "units.yml", nil, "", "empty-file", 1, 1),
    Slip(
      "a list of units that is all comments", in: "units.yml", nil, "# - id: x\n", "empty-file", 1, 1),
    Slip(
      "a table that was emptied", in: "observations/samples.csv", nil, "\n", "empty-file", 1, 1),
    Slip(
      "a revision twice", in: "revisions.yml", nil,
      """
      - { indicator: sample-output, date: 2023-01-15, decision: { en: Order, fr: Ordre }, from: { year: 2025, value: 110 }, to: { year: 2025, value: 120 } }
      - { indicator: sample-output, date: 2023-01-15, decision: { en: Order, fr: Ordre }, from: { year: 2025, value: 110 }, to: { year: 2025, value: 120 } }
      """, "duplicate-id", 2, 3),
    Slip(
      "a list that became a text", in: "organisations.yml", nil, "sample-enterprise\n", "wrong-shape", 1, 1),
    Slip(
      "a hyphen without a space before the only entry", in: "organisations.yml", nil,
      "-id: sample-enterprise\n", "wrong-shape", 1, 1),
    Slip(
      "a group of indicators that was emptied", in: "indicators/01-samples.yml", nil, "", "empty-file", 1, 1),
    Slip(
      "a hyphen without a space in front of a later entry", in: "units.yml", "- id: percent", "-id: percent",
      "yaml-syntax", 22, 2, remedy: "- id: percent"),
    Slip(
      "a hyphen without a space in a list of ids", in: "sectors/sample-field.yml",
      "enterprises: [sample-enterprise]", "enterprises:\n      -sample-enterprise", "wrong-shape", 28, 7,
      remedy: "enterprises:\n      - sample-enterprise"),
    Slip(
      "a quotation mark that is closed by one of another line", in: "indicators/01-samples.yml", "value: 160",
      "value: \"160", "yaml-syntax", 45, 30, remedy: "value: 160"),
    Slip(
      "typographic quotation marks around a text with a colon", in: "plan.yml",
      "issuer: { en: Issuer of the plan, fr: Autorité qui adopte le plan }",
      "issuer:\n  en: “Issuer: the plan”\n  fr: L'autorité", "yaml-syntax", 10, 7,
      remedy: "issuer:\n  en: \"Issuer: the plan\"\n  fr: L'autorité"),
    Slip(
      "French quotation marks around a text with a colon", in: "plan.yml",
      "issuer: { en: Issuer of the plan, fr: Autorité qui adopte le plan }",
      "issuer:\n  en: The issuer\n  fr: « Autorité : le plan »", "yaml-syntax", 11, 7,
      remedy: "issuer:\n  en: The issuer\n  fr: \"Autorité : le plan\""),
    Slip(
      "typographic quotation marks around a year", in: "plan.yml", "from: 2020", "from: “2020”",
      "invalid-year", 16, 24, remedy: "from: 2020"),
    Slip(
      "ids in a list without a comma", in: "site.yml", "[sample-output, sample-share]",
      "[sample-output sample-share]", "unknown-reference", 32, 12, remedy: "[sample-output, sample-share]"),
    Slip(
      "an enumeration comma between ids", in: "site.yml", "[sample-output, sample-share]",
      "[sample-output、sample-share]", "unknown-reference", 32, 12, remedy: "[sample-output, sample-share]"),
    Slip(
      "a semicolon between ids", in: "site.yml", "[sample-output, sample-share]",
      "[sample-output; sample-share]", "unknown-reference", 32, 12, remedy: "[sample-output, sample-share]"),
    Slip(
      "a per cent sign at the beginning of a text", in: "units.yml", "name: { en: \"%\", fr: \"%\" }",
      "name: { en: %, fr: \"%\" }", "yaml-syntax", 23, 15, remedy: "name: { en: \"%\", fr: \"%\" }"),
    Slip(
      "an at sign at the beginning of a text", in: "plan.yml", "issuer: { en: Issuer of the plan,",
      "issuer: { en: @issuer,", "yaml-syntax", 9, 15, remedy: "issuer: { en: \"@issuer\","),
    Slip(
      "a full-width bracket", in: "site.yml", "[sample-output, sample-share]",
      "［sample-output, sample-share]", "wrong-shape", 32, 11, remedy: "[sample-output, sample-share]"),
    Slip(
      "a full-width brace", in: "organisations.yml", "name: { en: Sample enterprise",
      "name: ｛ en: Sample enterprise", "yaml-syntax", 9, 9, remedy: "name: { en: Sample enterprise"),
    Slip(
      "a bracket instead of a brace", in: "organisations.yml", "Entreprise d'exemple }",
      "Entreprise d'exemple ]", "yaml-syntax", 9, 59, remedy: "Entreprise d'exemple }"),
    Slip(
      "a comma missing between keys", in: "indicators/01-samples.yml", "year: 2025, value: 120",
      "year: 2025 value: 120", "yaml-syntax", 44, 27, remedy: "year: 2025, value: 120"),
    Slip(
      "a comma missing between languages", in: "organisations.yml", "Sample enterprise, fr:",
      "Sample enterprise fr:", "yaml-syntax", 9, 35, remedy: "Sample enterprise, fr:"),
    Slip(
      "the title misspelt", in: "site.yml", "title: { en: Sample plan", "titel: { en: Sample plan",
      "unknown-key", 9, 1, remedy: "title: { en: Sample plan"),
    Slip(
      "a required key misspelt", in: "units.yml", "quantity: share", "quantitiy: share", "unknown-key", 24, 3,
      remedy: "quantity: share"),
    Slip(
      "the figure of a target misspelt", in: "indicators/01-samples.yml", "value: 160", "valeu: 160",
      "unknown-key", 45, 23, remedy: "value: 160"),
    Slip(
      "the year of a target misspelt", in: "indicators/01-samples.yml", "year: 2030, value: 160",
      "yaer: 2030, value: 160", "unknown-key", 45, 11, remedy: "year: 2030, value: 160"),
    Slip(
      "the bound of a target misspelt", in: "indicators/01-samples.yml", "at_least: 60", "atleast: 60",
      "unknown-key", 75, 23, remedy: "at_least: 60"),
    Slip(
      "a capital letter in a key", in: "indicators/01-samples.yml", "unit: percent", "Unit: percent",
      "unknown-key", 70, 5, remedy: "unit: percent"),
    Slip(
      "a hyphen in a key", in: "site.yml", "default_language", "default-language", "unknown-key", 26, 1,
      remedy: "default_language"),
    Slip(
      "a key that belongs elsewhere", in: "units.yml", "quantity: share", "quantity: share\n  better: higher",
      "unknown-key", 25, 3, remedy: "quantity: share"),
    Slip(
      "the baseline's year missing", in: "indicators/01-samples.yml",
      "{ year: 2020, value: 40, source: plan }", "{ value: 40, source: plan }", "missing-key", 72, 15,
      remedy: "{ year: 2020, value: 40, source: plan }"),
    Slip(
      "the baseline's figure missing", in: "indicators/01-samples.yml",
      "{ year: 2020, value: 40, source: plan }", "{ year: 2020, source: plan }", "missing-key", 72, 15,
      remedy: "{ year: 2020, value: 40, source: plan }"),
    Slip(
      "the unit missing", in: "indicators/01-samples.yml", "    unit: percent\n", "", "missing-key", 68, 5,
      remedy: "    unit: percent\n"),
    Slip(
      "the id missing", in: "sources.yml", "- id: yearbook\n  title", "- title", "missing-key", 25, 3,
      remedy: "- id: yearbook\n  title"),
    Slip(
      "two figures of one target", in: "indicators/01-samples.yml", "value: 160", "value: 160, at_least: 150",
      "target-form", 45, 9, remedy: "value: 160"),
    Slip(
      "a name that is a list", in: "organisations.yml",
      "name: { en: Sample enterprise, fr: Entreprise d'exemple }",
      "name: [Sample enterprise, Entreprise d'exemple]", "wrong-shape", 9, 9,
      remedy: "name: { en: Sample enterprise, fr: Entreprise d'exemple }"),
    Slip(
      "a year that is a text", in: "indicators/01-samples.yml", "year: 2030, value: 160",
      "year: soon, value: 160", "invalid-year", 45, 17, remedy: "year: 2030, value: 160"),
    Slip(
      "a year of two digits", in: "indicators/01-samples.yml", "year: 2030, value: 160",
      "year: 30, value: 160", "invalid-year", 45, 17, remedy: "year: 2030, value: 160"),
    Slip(
      "an id with a space", in: "sectors/sample-field.yml", "id: sample-segment", "id: sample segment",
      "invalid-id", 25, 9, remedy: "id: sample-segment"),
    Slip(
      "an id with an underscore", in: "sectors/sample-field.yml", "id: sample-segment", "id: sample_segment",
      "invalid-id", 25, 9, remedy: "id: sample-segment"),
    Slip(
      "an id with an accent", in: "domains.yml", "id: sample-domain", "id: domaine-échantillon", "invalid-id",
      6, 7, remedy: "id: domaine-echantillon"),
    Slip(
      "an indicator twice", in: "indicators/01-samples.yml", "- id: sample-share", "- id: sample-output",
      "duplicate-id", 68, 5, remedy: "- id: sample-share"),
    Slip(
      "a source twice", in: "sources.yml", "- id: yearbook", "- id: plan", "duplicate-id", 25, 3,
      remedy: "- id: yearbook"),
    Slip(
      "a language twice", in: "site.yml", "id: fr, tag: fr", "id: en, tag: fr", "duplicate-language", 20, 5,
      remedy: "id: fr, tag: fr"),
    Slip(
      "a language tag with an underscore", in: "site.yml", "tag: fr", "tag: fr_FR", "language-tag", 20, 20,
      remedy: "tag: fr-FR"),
    Slip(
      "an unknown default language", in: "site.yml", "default_language: en", "default_language: eng",
      "unknown-language", 26, 19, remedy: "default_language: en"),
    Slip(
      "an address without https", in: "site.yml", "headline:", "address: example.org/plan\nheadline:",
      "invalid-address", 32, 10, remedy: "address: https://example.org/plan\nheadline:"),
    Slip(
      "a page of the menu that is no page", in: "site.yml", "measures, data", "mesures, data", "unknown-page",
      29, 75, remedy: "measures, data"),
    Slip(
      "an output that is not true or false", in: "site.yml", "headline:",
      "outputs: { print: maybe }\nheadline:", "not-true-or-false", 32, 19,
      remedy: "outputs: { print: false }\nheadline:"),
    Slip(
      "yes for true", in: "site.yml", "headline:", "outputs: { print: off please }\nheadline:",
      "not-true-or-false", 32, 19, remedy: "outputs: { print: false }\nheadline:"),
    Slip(
      "a kind of organisation that is none", in: "organisations.yml", "kind: enterprise", "kind: company",
      "invalid-choice", 11, 9, remedy: "kind: enterprise"),
    Slip(
      "a kind of unit that is none", in: "units.yml", "quantity: share", "quantity: shares", "invalid-choice",
      24, 13, remedy: "quantity: share"),
    Slip(
      "a power of ten that is a text", in: "units.yml", "power: 0", "power: million", "invalid-number", 20,
      10, remedy: "power: 6"),
    Slip(
      "a direction in capitals", in: "indicators/01-samples.yml", "unit: percent\n    better: higher",
      "unit: percent\n    better: Higher", "invalid-choice", 71, 13,
      remedy: "unit: percent\n    better: higher"),
    Slip(
      "a field that is not there", in: "indicators/01-samples.yml", "fields: [sample-field]",
      "fields: [sample-feild]", "unknown-reference", 48, 14, remedy: "fields: [sample-field]"),
    Slip(
      "a section that is not there", in: "indicators/01-samples.yml", "chapter: sample, section: targets",
      "chapter: sampel, section: targets", "unknown-reference", 51, 23,
      remedy: "chapter: sample, section: targets"),
    Slip(
      "an indicator that a field names", in: "sectors/sample-field.yml", "indicators: [sample-output]",
      "indicators: [sample-outputs]", "unknown-reference", 15, 14, remedy: "indicators: [sample-output]"),
  ]

  private static let others = [
    Slip(
      "an organisation of a segment", in: "sectors/sample-field.yml", "enterprises: [sample-enterprise]",
      "enterprises: [sample-enterprize]", "unknown-reference", 27, 19,
      remedy: "enterprises: [sample-enterprise]"),
    Slip(
      "a lead that is not there", in: "measures.yml", "lead: [sample-enterprise]",
      "lead: [sample-enterprses]", "unknown-reference", 17, 10, remedy: "lead: [sample-enterprise]"),
    Slip(
      "a source that a baseline names", in: "indicators/01-samples.yml", "value: 40, source: plan",
      "value: 40, source: plans", "unknown-reference", 72, 48, remedy: "value: 40, source: plan"),
    Slip(
      "a source that the plan names", in: "plan.yml", "source: plan", "source: plann", "unknown-reference",
      26, 9, remedy: "source: plan"),
    Slip(
      "a date with points", in: "sources.yml", "date: 2023-12", "date: 12.2023", "invalid-date", 27, 9,
      remedy: "date: 2023-12"),
    Slip(
      "a date in words", in: "sources.yml", "date: 2023-12", "date: December 2023", "invalid-date", 27, 9,
      remedy: "date: 2023-12"),
    Slip(
      "a date with slashes", in: "sources.yml", "date: 2023-12", "date: 2023/12", "invalid-date", 27, 9,
      remedy: "date: 2023-12"),
    Slip(
      "a required column misspelt", in: "observations/samples.csv", "indicator,year", "indicator,yaer",
      "unknown-column", 1, 11, remedy: "indicator,year"),
    Slip(
      "an optional column misspelt", in: "observations/samples.csv", "value,kind", "value,knd",
      "unknown-column", 1, 22, remedy: "value,kind"),
    Slip(
      "a column missing", in: "observations/samples.csv", nil, "indicator,year\nsample-output,2021\n",
      "missing-column", 1, 1),
    Slip(
      "an indicator missing in a row", in: "observations/samples.csv", "sample-output,2022,98", ",2022,98",
      "missing-cell", 3, 1, remedy: "sample-output,2022,98"),
    Slip(
      "a year missing in a row", in: "observations/samples.csv", "sample-output,2022,98", "sample-output,,98",
      "missing-cell", 3, 1, remedy: "sample-output,2022,98"),
    Slip(
      "a figure missing in a row", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,", "missing-cell", 3, 1, remedy: "sample-output,2022,98"),
    Slip(
      "a dash for a missing figure", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,-", "invalid-figure", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "not available, in letters", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,n/a", "invalid-figure", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "an error of a spreadsheet", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,#DIV/0!", "figure-with-words", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "a formula of a spreadsheet", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,=C2+7", "figure-with-words", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "a currency before a figure", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,€98", "figure-with-words", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "a footnote mark behind a figure", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,98*", "figure-with-words", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "a range in a figure", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,95-98", "figure-with-words", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "two points in a figure", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,9.8.1", "figure-with-words", 3, 20, remedy: "sample-output,2022,98"),
    Slip(
      "a month for a year", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022-05,98", "invalid-year", 3, 15, remedy: "sample-output,2022,98"),
    Slip(
      "a year with a point", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022.0,98", "invalid-year", 3, 15, remedy: "sample-output,2022,98"),
    Slip(
      "a year and a letter", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022p,98", "invalid-year", 3, 15, remedy: "sample-output,2022,98"),
    Slip(
      "a name for an id in a table", in: "observations/samples.csv", "sample-output,2022",
      "Sample indicator,2022", "unknown-reference", 3, 1, remedy: "sample-output,2022"),
    Slip(
      "a kind in capitals", in: "observations/samples.csv", "44,preliminary", "44,Preliminary",
      "invalid-choice", 7, 22, remedy: "44,preliminary"),
    Slip(
      "thousands with an apostrophe", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,1'098", "grouped-figure", 3, 20, remedy: "sample-output,2022,1098"),
    Slip(
      "a figure in exponents", in: "observations/samples.csv", "sample-output,2022,98",
      "sample-output,2022,1.2E+02", "figure-with-words", 3, 20, remedy: "sample-output,2022,120"),
    Slip(
      "a space in an address of the web", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [it](https://example.org/a b).\n", "broken-link", 17, 8,
      remedy: "\n{{measures sample}}\n\nSee [it](https://example.org/a%20b).\n"),
    Slip(
      "an address of the web that is not closed", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [it](https://example.org/a\n", "broken-link", 17, 8,
      remedy: "\n{{measures sample}}\n\nSee [it](https://example.org/a)\n"),
    Slip(
      "a space in an address of the web, in French", in: "chapters/01-sample.fr.md",
      "\n{{measures sample}}\n", "\n{{measures sample}}\n\nVoir [ici](https://example.org/a b).\n",
      "broken-link", 17, 10, remedy: "\n{{measures sample}}\n\nVoir [ici](https://example.org/a%20b).\n"),
    Slip(
      "a bullet from a word processor", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n• one\n", "list-mark", 17, 1, remedy: "\n{{measures sample}}\n\n- one\n"),
    Slip(
      "a link without words", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [](page:about).\n", "link-without-text", 17, 5,
      remedy: "\n{{measures sample}}\n\nSee [that page](page:about).\n"),
    Slip(
      "an unknown placement", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{figure sample-output 2030}}\n", "unknown-placement", 17, 1,
      remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "a placement without an id", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{value}}\n", "misplaced-placement", 17, 1,
      remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "a placement in a heading", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n## {{value sample-output 2030}}\n", "placement-in-heading", 17, 4,
      remedy: "\n{{measures sample}}\n\n## Targets\n"),
    Slip(
      "a dead link to a chapter", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [it](chapter:smaple).\n", "dead-link", 17, 10,
      remedy: "\n{{measures sample}}\n\nSee [it](chapter:sample).\n"),
    Slip(
      "a field in a link", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [it](field:sample-field).\n", "link-kind", 17, 10,
      remedy: "\n{{measures sample}}\n\nSee [it](indicator:sample-output).\n"),
    Slip(
      "a kind of link that is none", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [it](indicateur:sample-output).\n", "link-kind", 17, 10,
      remedy: "\n{{measures sample}}\n\nSee [it](indicator:sample-output).\n"),
    Slip(
      "a link that runs a script", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nSee [it](javascript:alert(1)).\n", "link-kind", 17, 10,
      remedy: "\n{{measures sample}}\n\nSee [it](page:about).\n"),
    Slip(
      "emphasis that is not closed", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nThis is **important.\n", "stray-marks", 17, 9,
      remedy: "\n{{measures sample}}\n\nThis is **important**.\n"),
    Slip(
      "a footnote that nothing names", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nA claim.\n\n[^1]: Its source.\n", "unused-footnote", 19, 1,
      remedy: "\n{{measures sample}}\n\nA claim.[^1]\n\n[^1]: Its source.\n"),
    Slip(
      "two headings with one address", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n## A {#a}\n\nText.\n\n## B {#a}\n\nText.\n", "duplicate-heading-id", 21, 1,
      remedy: "\n{{measures sample}}\n\n## A {#a}\n\nText.\n\n## B {#b}\n\nText.\n"),
    Slip(
      "measures of a chapter that is not there", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{measures smaple}}\n", "unknown-reference", 17, 1,
      remedy: "\n{{measures sample}}\n\n{{measures sample}}\n"),
    Slip(
      "a year in words in a placement", in: "chapters/01-sample.en.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{value sample-output twenty}}\n", "missing-figure", 17, 1,
      remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "an unknown indicator in French", in: "chapters/01-sample.fr.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{value sample-outptu 2030}}\n", "unknown-reference", 17, 1,
      remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "a misspelt key of a front", in: "chapters/01-sample.en.md", "summary: How", "sumary: How",
      "unknown-key", 7, 1, remedy: "summary: How"),
    Slip(
      "the title of a text misspelt", in: "pages/about.en.md", "title: About", "titel: About", "unknown-key",
      2, 1, remedy: "title: About"),
    Slip(
      "a text in a field's name that no field has", in: "sectors/sample-feild.en.md", nil, "Text.\n",
      "stray-text", 1, 1),
    Slip(
      "a text without a language in its name", in: "pages/imprint.md", nil,
      "---\ntitle: Imprint\n---\nText.\n", "file-name", 1, 1),
    Slip(
      "a text in a language in capitals", in: "pages/imprint.EN.md", nil, "---\ntitle: Imprint\n---\nText.\n",
      "unknown-language", 1, 1),
    Slip(
      "a space in the name of a text", in: "pages/our page.en.md", nil, "---\ntitle: Imprint\n---\nText.\n",
      "file-name", 1, 1),
    Slip(
      "a figure placed under a misspelt name", in: "observations/samples.csv", "sample-output,2023,107",
      "sample-otuput,2023,107", "unknown-reference", 4, 1, remedy: "sample-output,2023,107"),
    Slip(
      "an unknown placement in French", in: "chapters/01-sample.fr.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\n{{figure sample-output 2030}}\n", "unknown-placement", 17, 1,
      remedy: "\n{{measures sample}}\n\n{{value sample-output 2030}}\n"),
    Slip(
      "a dead link to a chapter in French", in: "chapters/01-sample.fr.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nVoir [ici](chapter:smaple).\n", "dead-link", 17, 12,
      remedy: "\n{{measures sample}}\n\nVoir [ici](chapter:sample).\n"),
    Slip(
      "a link without words in French", in: "chapters/01-sample.fr.md", "\n{{measures sample}}\n",
      "\n{{measures sample}}\n\nVoir [](page:about).\n", "link-without-text", 17, 6,
      remedy: "\n{{measures sample}}\n\nVoir [la page](page:about).\n"),
  ]
}
