"""A published site is checked against its manifest over HTTP."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import unittest

import site_under_test

PROGRAM = pathlib.Path(os.environ.get("PROGRAM", pathlib.Path(__file__).parents[2] / ".build/release/milepost")).resolve()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class Verify(unittest.TestCase):
    def verify(self, address):
        return subprocess.run([PROGRAM, "verify", address], capture_output=True, text=True, timeout=120)

    def test_a_site_on_the_web_is_fetched_and_compared(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        shutil.copytree(site_under_test.ROOT, folder / "site")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/site"
        whole = self.verify(address)
        self.assertEqual((whole.returncode, whole.stderr), (0, ""))
        self.assertRegex(whole.stdout, r"^All \d+ files \(")
        page = f"{site_under_test.languages()[0]}/index.html"
        (folder / "site" / page).unlink()
        (folder / "site" / "404.html").write_text("another")
        changed = self.verify(address + "/")
        self.assertEqual(changed.returncode, 1)
        self.assertIn(f"{address}/404.html: error: it has 7 bytes, and the manifest lists ", changed.stderr)
        self.assertIn(f"{address}/{page}: error: it is not served", changed.stderr)
        self.assertRegex(changed.stdout, r"^2 of ")
        lost = self.verify(address + "/nowhere")
        self.assertEqual(lost.returncode, 1)
        self.assertIn("nowhere/.milepost-manifest.json: error: cannot be read: curl: ", lost.stderr)


if __name__ == "__main__":
    unittest.main()
