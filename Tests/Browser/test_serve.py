"""The preview: what is saved in a copy of the plan appears on the page, mistakes stand over it until they are mended, and its server
keeps to HTTP whatever it is sent."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import sync_playwright

import site_under_test
from browser import chromium

REPOSITORY = pathlib.Path(__file__).parents[2]
PROGRAM = pathlib.Path(os.environ.get("PROGRAM", REPOSITORY / ".build/release/milepost")).resolve()


class Preview:
    """`milepost serve` on a copy of the plan, for the time of a `with` block."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.content = pathlib.Path(self.folder.name) / "content"
        shutil.copytree(REPOSITORY / "content", self.content)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--content", self.content, "--templates", REPOSITORY / "templates"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.address = re.search(r"http://\S+/", self.process.stdout.readline())[0]
        self.port = int(re.search(r":(\d+)/", self.address)[1])
        next(line for line in self.process.stdout if "up to date" in line)
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()
        self.folder.cleanup()


class ServeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.preview = cls.enterClassContext(Preview())
        playwright = cls.enterClassContext(sync_playwright())
        browser = chromium.launch(playwright)
        cls.addClassCleanup(browser.close)
        cls.tab = browser.new_page(viewport={"width": 1280, "height": 700})
        cls.language = site_under_test.languages()[0]

    def setUp(self):
        self.messages = []
        self.tab.on("pageerror", lambda error: self.messages.append(str(error)))

    def tearDown(self):
        self.assertEqual(self.messages, [])

    def panel(self):
        return self.tab.locator("milepost-preview details")

    def indicator_with_a_figure(self):
        """A file of figures, one of its lines, and the page of the indicator that the line is about."""
        for file in sorted((self.preview.content / "observations").glob("*.csv")):
            header, *lines = file.read_text(encoding="utf-8").splitlines()
            names = header.split(",")
            for line in lines:
                row = dict(zip(names, line.split(",")))
                page = f"{self.language}/indicators/{row['indicator']}.html"
                if re.fullmatch(r"\d{3,}(\.\d+)?", row["value"]) and (site_under_test.ROOT / page).exists():
                    return file, line, row["value"], page
        self.fail("no figure to edit")

    def test_a_figure_that_is_saved_appears_and_the_page_stays_where_it_was(self):
        file, line, value, page = self.indicator_with_a_figure()
        text = file.read_text(encoding="utf-8")
        changed = str(int(value[0]) % 9 + 1) + value[1:]
        shown = self.tab.locator(f'main data[value^="{changed}"]')

        # Until it is followed too, so that the next test's page is not loaded again under it.
        def restore():
            file.write_text(text, encoding="utf-8")
            shown.first.wait_for(state="detached", timeout=60000)

        self.addCleanup(restore)
        self.tab.goto(self.preview.address + page)
        self.assertEqual(shown.count(), 0)
        self.tab.evaluate("scrollTo(0, 500)")
        before = self.tab.evaluate("scrollY")
        self.assertGreater(before, 300)
        file.write_text(text.replace(line, line.replace(value, changed, 1)), encoding="utf-8")
        shown.first.wait_for(state="attached", timeout=60000)
        self.assertLess(abs(self.tab.evaluate("scrollY") - before), 200)

    def test_a_mistake_stands_over_the_last_good_page_until_it_is_mended(self):
        file = self.preview.content / "site.yml"
        text = file.read_text(encoding="utf-8")
        self.addCleanup(file.write_text, text, encoding="utf-8")
        self.tab.goto(self.preview.address + f"{self.language}/")
        heading = self.tab.locator("h1").inner_text()
        self.assertFalse(self.panel().is_visible())
        self.tab.evaluate("window.isOld = true")
        file.write_text(text + "mispelt: 1\n", encoding="utf-8")
        self.panel().wait_for(timeout=60000)
        told = self.panel().inner_text()
        self.assertIn(f"site.yml:{len(text.splitlines()) + 1}:1", told)
        self.assertIn("mispelt: 1", told)
        self.assertEqual(self.panel().locator("mark").inner_text(), "m")
        self.assertIn("1 error: this is the last good page", told)
        self.assertEqual(self.tab.locator("h1").inner_text(), heading)
        self.assertTrue(self.tab.evaluate("window.isOld"), "the page was loaded again though it is the same")
        # It stands over each page that is opened meanwhile, the not-found page too.
        self.tab.goto(self.preview.address + f"{self.language}/no/such/page")
        self.panel().wait_for()
        self.assertIn("404", self.tab.evaluate("document.baseURI"))
        self.assertIn("rgb", self.tab.evaluate("getComputedStyle(document.querySelector('h1')).color"))
        file.write_text(text, encoding="utf-8")
        self.panel().wait_for(state="hidden", timeout=60000)


class ProtocolTest(unittest.TestCase):
    """What browsers do not send, and what they do at once."""

    @classmethod
    def setUpClass(cls):
        cls.preview = cls.enterClassContext(Preview())
        (cls.preview.content / "media").mkdir(exist_ok=True)
        cls.large = bytes(range(256)) * (1 << 16)
        (cls.preview.content / "media" / "large.bin").write_bytes(cls.large)
        while cls.answer("GET /media/large.bin HTTP/1.1", "Range: bytes=0-0")[0] != 206:
            pass

    def tearDown(self):
        self.assertIsNone(self.preview.process.poll(), "the preview has ended")

    @classmethod
    def connect(cls):
        return socket.create_connection(("127.0.0.1", cls.preview.port), timeout=20)

    @staticmethod
    def read(file, method="GET"):
        """The status, the headers and the body of the next answer on a connection."""
        status = int(file.readline().split()[1])
        headers = {}
        while line := file.readline().strip():
            name, value = line.decode().split(": ", 1)
            headers[name.lower()] = value
        hasBody = method != "HEAD" and status != 304
        return status, headers, file.read(int(headers["content-length"])) if hasBody else b""

    @classmethod
    def answer(cls, line, *headers, body=b""):
        with cls.connect() as connection:
            connection.sendall("\r\n".join([line, *headers, "", ""]).encode("latin-1") + body)
            return cls.read(connection.makefile("rb"), line.split(" ")[0])

    @classmethod
    def stylesheet(cls):
        """Its address, with the hash in its name."""
        page = cls.answer("GET /index.html HTTP/1.1")[2].decode()
        return "/" + re.search(r'href="(assets/style\.[0-9a-z]+\.css)"', page)[1]

    def test_several_requests_of_one_connection_are_answered_in_their_order(self):
        with self.connect() as connection:
            connection.sendall(
                b"GET /index.html HTTP/1.1\r\nHost: localhost\r\n\r\n" b"HEAD /index.html HTTP/1.1\r\n\r\n"
                b"GET /no HTTP/1.1\r\n\r\n" + f"GET {self.stylesheet()} HTTP/1.1\r\nConnection: close\r\n\r\n".encode())
            file = connection.makefile("rb")
            page, head = self.read(file), self.read(file, "HEAD")
            self.assertEqual((page[0], head[0], head[2]), (200, 200, b""))
            self.assertEqual(head[1]["content-length"], str(len(page[2])))
            self.assertEqual(self.read(file)[0], 404)
            self.assertEqual(self.read(file)[1]["content-type"], "text/css; charset=utf-8")
            self.assertEqual(file.read(), b"", "the connection ends as it was asked to")

    def test_what_no_browser_asks_is_refused(self):
        for line in ["GET /../../etc/passwd HTTP/1.1", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "GET //etc/passwd HTTP/1.1",
                     "GET /a\\b HTTP/1.1", "GET /%00 HTTP/1.1", "GET http://example.org/ HTTP/1.1", "GET index.html HTTP/1.1",
                     "GET /%ff HTTP/1.1", "GET / HTTP/x", "nonsense, and a little more of it"]:
            with self.subTest(line):
                self.assertEqual(self.answer(line)[0], 400)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "CONNECT"]:
            with self.subTest(method):
                status, headers, _ = self.answer(f"{method} /index.html HTTP/1.1", "Content-Length: 3", body=b"abc")
                self.assertEqual((status, headers["allow"]), (405, "GET, HEAD"))
        self.assertEqual(self.answer("POST / HTTP/1.1", "Content-Length: 99999999")[0], 413)
        self.assertEqual(self.answer("GET / HTTP/1.1", "X: " + "x" * 100_000)[0], 400)
        self.assertEqual(self.answer("GET / HTTP/1.1", "Host: example.org")[0], 421)
        self.assertEqual(self.answer("GET / HTTP/1.1", "Host: localhost", "Host: example.org")[0], 421)

    def test_a_large_file_comes_whole_and_in_parts(self):
        status, headers, body = self.answer("GET /media/large.bin HTTP/1.1")
        self.assertEqual((status, body), (200, self.large))
        status, part, body = self.answer("GET /media/large.bin HTTP/1.1", "Range: bytes=70000-9000000")
        self.assertEqual((status, body), (206, self.large[70000:9000001]))
        self.assertEqual(part["content-range"], f"bytes 70000-9000000/{len(self.large)}")
        self.assertEqual(self.answer("GET /media/large.bin HTTP/1.1", "If-None-Match: " + headers["etag"])[0], 304)

    def test_many_connections_at_once_and_some_that_break_off(self):
        def visit(number):
            with self.connect() as connection:
                connection.sendall(b"GET /media/large.bin HTTP/1.1\r\n\r\n" if number % 2 else b"GET / HT")
                return connection.recv(1) if number % 2 else b""
        with ThreadPoolExecutor(50) as visitors:
            list(visitors.map(visit, range(400)))
        request = f"GET {self.stylesheet()} HTTP/1.1"
        with ThreadPoolExecutor(50) as visitors:
            answers = list(visitors.map(lambda number: self.answer(request), range(400)))
        self.assertEqual({status for status, _, _ in answers}, {200})
        self.assertEqual(len({body for _, _, body in answers}), 1)


if __name__ == "__main__":
    unittest.main()
