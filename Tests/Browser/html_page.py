"""A finished page as its markup: what it names, where it leads, what it says."""

import dataclasses
import html.parser

import site_under_test

REFERENCES = {"href", "src"}
ID_REFERENCES = {"aria-labelledby", "aria-describedby", "for", "headers"}


@dataclasses.dataclass
class Link:
    href: str
    is_download: bool
    # Of the print edition.
    in_contents: bool
    text: str = ""


class HTMLPage(html.parser.HTMLParser):
    """Collects a page's ids, whatever refers to something, its texts and its links with theirs."""

    def __init__(self, page):
        super().__init__()
        self.ids = []
        self.references = []
        self.id_references = []
        self.text = []
        self.links = []
        self.loads = []
        # Texts of the headers of rows, by the id that was seen last before them.
        self.row_headers = {}
        self.open_link = None
        self.in_row_header = False
        self.in_contents = False
        self.feed(site_under_test.read(page))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in REFERENCES and value is not None:
                self.references.append(value)
            elif name in ID_REFERENCES:
                self.id_references += value.split()
        if tag == "a" and "href" in given:
            self.open_link = Link(given["href"], "download" in given, self.in_contents)
            self.links.append(self.open_link)
        if tag == "nav":
            self.in_contents = "book" in given.get("class", "").split()
        if tag in {"script", "img"} and "src" in given:
            self.loads.append(given["src"])
        if tag == "link" and given.get("rel") in {"stylesheet", "icon"}:
            self.loads.append(given["href"])
        if tag == "th" and given.get("scope") == "row" and self.ids:
            self.in_row_header = True
            self.row_headers.setdefault(self.ids[-1], []).append("")

    def handle_endtag(self, tag):
        if tag == "a":
            self.open_link = None
        if tag == "th":
            self.in_row_header = False
        if tag == "nav":
            self.in_contents = False

    def handle_data(self, data):
        if self.cdata_elem == "style":
            return
        self.text.append(data)
        if self.open_link:
            self.open_link.text += data
        if self.in_row_header:
            self.row_headers[self.ids[-1]][-1] += data
