"""The finished site that the checks look at: the folder that SITE names, output/ if it names none."""

import functools
import http.server
import os
import pathlib
import posixpath
import re
import threading
import urllib.parse

ROOT = pathlib.Path(os.environ.get("SITE", "output")).resolve()
PAGE_KIND = re.compile(r'<body class="page-([a-z-]+)')


def pages():
    """Every page, as a path below the site's root."""
    return sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.html"))


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def kind(page):
    """The kind of a page, as the stylesheet knows it."""
    match = PAGE_KIND.search(read(page))
    return match.group(1) if match else "none"


def is_for_frames(page):
    """Whether it is a chart for other sites' frames, which has no head, foot, search or place on paper."""
    return kind(page) == "embed"


def language(page):
    """The folder of a page's language; empty for pages of all languages."""
    return page.split("/")[0] if "/" in page else ""


def languages():
    return sorted({language(page) for page in pages()} - {""})


def samples():
    """The first page of each kind in each language, with the kind: what a look at every page kind needs."""
    found = {}
    for page in pages():
        found.setdefault((kind(page), language(page)), page)
    return sorted((kind, page) for (kind, _), page in found.items())


def target(page, reference):
    """The path that a relative reference on a page leads to; without an anchor."""
    path = urllib.parse.unquote(urllib.parse.urlsplit(reference).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page


def anchor(reference):
    """The id that a reference names."""
    return urllib.parse.unquote(urllib.parse.urlsplit(reference).fragment)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Keeps the terminal quiet."""

    def log_message(self, *arguments):
        pass


class Server:
    """Serves the site on a free port for the time of a `with` block."""

    def __enter__(self):
        handler = functools.partial(QuietHandler, directory=str(ROOT))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}/"

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()
