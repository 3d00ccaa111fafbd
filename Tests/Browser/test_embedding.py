"""What readers take along of a chart, and what other sites show of it: share line, frames, host files, linked data under the policy."""

import functools
import html
import http.server
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import unittest

import site_under_test
from browser import BrowserTest
from firefox import Firefox

SMALL_PLAN = pathlib.Path(__file__).parents[1] / "Fixtures/atlas/content"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
CODE = re.compile(r"<iframe [^>]*></iframe>")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def small_site(folder, address):
    """The small plan with an address of its own, in folder/plan."""
    content = pathlib.Path(folder) / "content"
    shutil.copytree(SMALL_PLAN, content)
    site = content / "site.yml"
    site.write_text(re.sub(r"(?m)^address: .*$", f"address: {address}plan/", site.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run(
        [os.environ["PROGRAM"], "generate", "--content", str(content), "--output", f"{folder}/plan", "--no-sync"], capture_output=True, check=True)
    return pathlib.Path(folder) / "plan"


class Nginx:
    """Serves a folder as Debian's nginx does with the file of headers that the site gives it, for the time of a `with` block."""

    def __init__(self, folder, port):
        self.folder, self.port = pathlib.Path(folder), port

    def __enter__(self):
        self.place = tempfile.TemporaryDirectory()
        root = pathlib.Path(self.place.name)
        root.chmod(0o755)
        configuration = root / "nginx.conf"
        paths = "".join(f"{kind}_temp_path {root}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;" if os.geteuid() == 0 else ""
        configuration.write_text(
            f"{user} daemon off; pid {root}/pid; error_log {root}/errors; events {{}}\n"
            f"http {{ include /etc/nginx/mime.types; access_log off; {paths}\n"
            f"server {{ listen 127.0.0.1:{self.port}; root {self.folder}; include {self.folder}/plan/headers.nginx.conf; }} }}\n")
        self.process = subprocess.Popen([NGINX, "-e", f"{root}/errors", "-c", str(configuration)], stderr=subprocess.PIPE)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            if self.process.poll() is not None:
                raise RuntimeError(self.process.stderr.read().decode() + (root / "errors").read_text())
            time.sleep(0.05)
        raise RuntimeError("nginx does not answer")

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()
        self.place.cleanup()


class ForeignSite:
    """A page on another origin, which holds what it was given."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        handler = functools.partial(site_under_test.QuietHandler, directory=self.folder.name)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def page(self, body):
        pathlib.Path(self.folder.name, "page.html").write_text(f"<!doctype html><title>Elsewhere</title>{body}", encoding="utf-8")
        return f"http://127.0.0.1:{self.server.server_port}/page.html"

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()


class Frames(BrowserTest):
    """The site as nginx serves it, framed by another site."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        assert NGINX, "nginx is missing: make test-packages installs it"
        port = free_port()
        cls.address = f"http://127.0.0.1:{port}/"
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        pathlib.Path(cls.folder).chmod(0o755)
        cls.root = small_site(cls.folder, cls.address)
        cls.enterClassContext(Nginx(cls.folder, port))
        cls.elsewhere = cls.enterClassContext(ForeignSite())

    def framed(self, body, **options):
        """The frame on a page elsewhere, once it is loaded, and what the browser says."""
        self.browser.messages.clear()
        tab = self.browser.new_tab(**options)
        self.addCleanup(tab.context.close)
        tab.goto(self.elsewhere.page(body), wait_until="networkidle")
        return tab.frames[1], list(self.browser.messages)

    def code(self, page):
        """What a reader copies from the share line of a page's first chart."""
        tab = self.browser.new_tab()
        self.addCleanup(tab.context.close)
        tab.goto(self.address + page)
        tab.locator(".chart-first .cite summary").click()
        texts = tab.locator(".chart-first .cite dd").all_inner_texts()
        return next(match[0] for match in map(CODE.search, texts) if match)

    def test_the_code_that_a_reader_copies_shows_the_chart_elsewhere(self):
        for language, right_to_left in (("fr", False), ("ar", True)):
            code = self.code(f"plan/{language}/indicators/value-added.html")
            self.assertIn(f'src="{self.address}plan/{language}/embed/value-added.html"', code)
            for width in (320, 800):
                with self.subTest(language=language, width=width):
                    frame, messages = self.framed(code, width=width)
                    self.assertEqual(messages, [])
                    self.assertTrue(frame.locator(".plot svg:visible").is_visible())
                    self.assertEqual(frame.evaluate("window.violations"), [])
                    self.assertEqual(frame.evaluate("document.dir === 'rtl'"), right_to_left)
                    # Nothing is cut off beside, and a reader of the frame finds the way to the page and the sources.
                    self.assertLessEqual(frame.evaluate("document.documentElement.scrollWidth - innerWidth"), 0)
                    link = frame.locator("p.f a").last
                    self.assertEqual(link.evaluate("link => link.href"), f"{self.address}plan/{language}/indicators/value-added.html")
                    self.assertEqual(link.evaluate("link => link.target || document.querySelector('base').target"), "_blank")

    def test_values_stand_at_their_marks_in_a_frame(self):
        frame, _ = self.framed(self.code("plan/fr/indicators/value-added.html"))
        frame.locator(".plot svg:visible").focus()
        frame.page.keyboard.press("End")
        self.assertRegex(frame.locator(".tip").inner_text(), r"\d")

    def test_a_frame_follows_the_reader_s_theme_or_the_one_that_is_asked_for(self):
        code = self.code("plan/fr/indicators/value-added.html")
        ground = "getComputedStyle(document.body).backgroundColor"
        light, dark = "rgb(255, 255, 255)", "rgb(16, 24, 31)"
        for scheme, asked, expected in (("light", "", light), ("dark", "", dark), ("light", "?theme=dark", dark), ("dark", "?theme=light", light)):
            with self.subTest(scheme=scheme, asked=asked):
                frame, _ = self.framed(code.replace(".html", ".html" + asked), color_scheme=scheme)
                self.assertEqual(frame.evaluate(ground), expected)

    def test_no_other_page_can_be_framed(self):
        for page in ("plan/", "plan/index.html", "plan/fr/index.html", "plan/fr/indicators/value-added.html", "plan/ar/data.html"):
            with self.subTest(page=page):
                frame, messages = self.framed(f'<iframe src="{self.address}{page}"></iframe>')
                self.assertTrue(any("frame" in message for message in messages), messages)
                self.assertTrue(frame.url.startswith("chrome-error:"), frame.url)

    def test_pages_with_linked_data_keep_to_the_policy(self):
        firefox = self.enterContext(Firefox())
        for page in ("fr/index.html", "fr/indicators/value-added.html", "ar/roadmap.html"):
            text = (self.root / page).read_text(encoding="utf-8")
            data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1]
            self.assertEqual(json.loads(data)["@context"], "https://schema.org")
            tab = self.browser.new_tab()
            self.browser.messages.clear()
            tab.goto(self.address + "plan/" + page)
            self.assertEqual(tab.evaluate("window.violations") + self.browser.messages, [], page)
            tab.context.close()
            firefox.messages()
            firefox.open(self.address + "plan/" + page)
            self.assertEqual([each for each in firefox.messages() if "Security" in each], [], page)


class ShareLine(BrowserTest):
    """On the site itself, which may not know its address."""

    def test_each_chart_has_a_link_files_and_a_citation(self):
        for language in site_under_test.languages():
            tab = self.browser.open(self.sample("indicator", language + "/"))
            figures = tab.locator("figure.fig")
            self.assertGreater(figures.count(), 0)
            for figure in figures.all():
                self.assertEqual(figure.locator(".get .cite").count(), 1)
                rows = figure.locator(".cite dd").evaluate_all("rows => rows.filter(row => !row.closest('[hidden]')).map(row => row.textContent)")
                self.assertGreater(len(rows), 1)
                self.assertRegex(rows[0], r"^http\S+\.html(#\S+)?$")
                for row in rows:
                    self.assertIn("http", row)

    def test_links_and_frames_lead_to_pages(self):
        """The addresses that the script puts together."""
        tab = self.browser.tab_of()
        for page in sorted({self.sample("indicator"), self.sample("field"), self.sample("overview")}):
            tab.goto(self.browser.address + page)
            texts = tab.locator(".cite dd").all_text_contents()
            addresses = {html.unescape(address) for text in texts for address in re.findall(r'https?://[^\s"}]+?\.html', text)}
            for address in addresses:
                path = address.removeprefix(self.browser.address)
                self.assertTrue((site_under_test.ROOT / path).is_file(), f"{page}: {address}")

    def test_without_a_script_the_line_is_there_and_no_row_is_empty(self):
        tab = self.browser.new_tab(java_script_enabled=False)
        self.addCleanup(tab.context.close)
        tab.goto(self.browser.address + self.sample("indicator"))
        tab.locator(".cite summary").first.click()
        cite = tab.locator(".cite").first
        self.assertTrue(cite.locator("dd").last.is_visible())
        for row in cite.locator("dd").all():
            if row.is_visible():
                self.assertNotEqual(row.inner_text().strip(), "")

    def test_pages_for_frames_are_told_apart_by_the_host_files(self):
        embeds = [page for page in site_under_test.pages() if site_under_test.kind(page) == "embed"]
        self.assertGreater(len(embeds), 0)
        self.assertNotIn("/embed/:page", (site_under_test.ROOT / "_headers").read_text())
        self.assertIn("/embed/", (site_under_test.ROOT / "headers.nginx.conf").read_text())


if __name__ == "__main__":
    unittest.main()
