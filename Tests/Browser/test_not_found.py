"""What a host shows for an unknown address, at any depth, with the site at its root or in a folder."""

import functools
import http.server
import pathlib
import tempfile
import threading
import urllib.request

import site_under_test
from browser import BrowserTest


class Host(site_under_test.QuietHandler):
    """Answers unknown addresses below a folder with the 404.html in it, as web hosts do."""

    folder = ""

    def send_error(self, code, *arguments):
        page = pathlib.Path(self.directory, self.folder, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class NotFound(BrowserTest):
    def serve(self, folder):
        root = tempfile.TemporaryDirectory()
        self.addCleanup(root.cleanup)
        served = site_under_test.ROOT
        if folder:
            pathlib.Path(root.name, folder).symlink_to(site_under_test.ROOT)
            served = root.name
        handler = functools.partial(type("", (Host,), {"folder": folder}), directory=str(served))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}/"

    def test_at_any_depth_it_is_styled_and_leads_into_the_site(self):
        for folder in ["", "plan/"]:
            host = self.serve(folder.rstrip("/"))
            for unknown in ["nothing.html", "en/nothing.html", "en/indicators/nothing.html", "a/b/c/d/nothing"]:
                with self.subTest(folder=folder, unknown=unknown):
                    tab = self.browser.chromium.new_page()
                    self.addCleanup(tab.close)
                    self.assertEqual(tab.goto(host + folder + unknown).status, 404)
                    tab.wait_for_load_state("networkidle")
                    expected = self.browser.open("404.html").evaluate("getComputedStyle(document.body).backgroundColor")
                    self.assertEqual(tab.evaluate("getComputedStyle(document.body).backgroundColor"), expected)
                    self.assertNotEqual(expected, "rgba(0, 0, 0, 0)")
                    links = tab.evaluate(
                        "[...document.querySelectorAll('link[rel=stylesheet], main a, main img, main form')]"
                        ".map(linked => linked.href || linked.src || linked.action)")
                    self.assertGreaterEqual(len(links), 2 + 2 * len(site_under_test.languages()))
                    for link in links:
                        self.assertTrue(link.startswith(host + folder), link)
                        self.assertEqual(urllib.request.urlopen(link).status, 200)

    def test_the_cover_and_the_page_for_unknown_addresses_have_a_search_field_in_each_language(self):
        for page in ["index.html", "404.html"]:
            tab = self.browser.open(page)
            for language in site_under_test.languages():
                form = tab.locator(f"form[role=search][action$='{language}/search.html']")
                self.assertEqual(form.count(), 1, page)
                self.assertTrue(form.locator("input[name=q]").get_attribute("aria-label"))


if __name__ == "__main__":
    import unittest

    unittest.main()
