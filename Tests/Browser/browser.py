"""A browser at the site: started once for a class of tests, with one tab for each form that pages are looked at in."""

import pathlib
import sys
import unittest

from playwright.sync_api import sync_playwright

import site_under_test

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "scripts"))
import chromium

WIDE, NARROW = 1280, 390

# Collects what the security policy forbade; the console tells it too, but not for every kind of it.
RECORD_VIOLATIONS = """
  window.violations = [];
  document.addEventListener('securitypolicyviolation', event => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""

OPEN_FRAME = """address => new Promise(resolve => {
  window.frame?.remove();
  window.frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; border: 0; width: 1280px; height: 900px';
  frame.onload = () => resolve();
  frame.src = address;
  document.body.append(frame);
})"""
ASK_FRAME = """([name, widths]) => {
  const answer = questions[name](frame.contentDocument);
  return widths.map(width => {
    frame.style.width = `${width}px`;
    return answer(width);
  });
}"""


class Browser:
    """Chromium and a server of the site, for the time of a `with` block."""

    def __enter__(self):
        self.server = site_under_test.Server()
        self.address = self.server.__enter__()
        self.playwright = sync_playwright().start()
        self.chromium = chromium.launch(self.playwright)
        self.tabs = {}
        # Of the page that was opened last.
        self.messages = []
        return self

    def __exit__(self, *error):
        self.chromium.close()
        self.playwright.stop()
        self.server.__exit__(None, None, None)

    def new_tab(self, width=WIDE, height=900, **options):
        context = self.chromium.new_context(viewport={"width": width, "height": height}, **options)
        context.add_init_script(RECORD_VIOLATIONS)
        tab = context.new_page()
        tab.on("console", lambda message: self.messages.append(message.text))
        tab.on("pageerror", lambda error: self.messages.append(str(error)))
        return tab

    def tab_of(self, width=WIDE, **options):
        """The tab of this form, which keeps what earlier pages stored."""
        form = (width, tuple(sorted(options.items())))
        if form not in self.tabs:
            self.tabs[form] = self.new_tab(width, **options)
        return self.tabs[form]

    def open(self, page, width=WIDE, **options):
        tab = self.tab_of(width, **options)
        self.messages.clear()
        tab.goto(self.address + page)
        return tab


class Frame:
    """A frame of a tab, in which one page after the other is opened and asked at many widths: a frame's width costs less to change than a window's.

    Questions are functions in JavaScript, by their names: of a document, they give a function of a width.
    """

    def __init__(self, browser, questions, **options):
        self.address = browser.address
        # The site's policy forbids frames.
        self.tab = browser.open("index.html", bypass_csp=True, **options)
        self.tab.evaluate("window.questions = { %s }" % ", ".join(f"{name}: {question}" for name, question in questions.items()))

    def open(self, page):
        self.tab.evaluate(OPEN_FRAME, self.address + page)

    def ask(self, name, *widths):
        """The answers by width."""
        return dict(zip(widths, self.tab.evaluate(ASK_FRAME, [name, widths])))


class BrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser().__enter__()
        cls.addClassCleanup(cls.browser.__exit__, None, None, None)
        cls.samples = site_under_test.samples()
        cls.language = site_under_test.languages()[0]

    @classmethod
    def sample(cls, kind, language=None):
        return next(page for found, page in cls.samples if found == kind and page.startswith(language or cls.language))
