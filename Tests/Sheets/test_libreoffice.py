"""Edits the workbook of the shipped plan in LibreOffice by its own scripting, and takes it back: nothing is lost, nothing else changes.

Run by make test-sheets, with the Python that has LibreOffice's module uno.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

import uno
from com.sun.star.beans import PropertyValue

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PROGRAM", str(ROOT / ".build/release/milepost"))


class Office:
    """A LibreOffice without windows, with a profile of its own."""

    def __init__(self, folder):
        self.pipe = f"milepost-{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={self.pipe};urp;",
             f"-env:UserInstallation=file://{folder}/profile"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = uno.getComponentContext()
        resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
        for _ in range(300):
            try:
                remote = resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.2)
        else:
            raise RuntimeError("LibreOffice does not answer")
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)

    def edit(self, source, target, change):
        """Opens a workbook, changes it and saves it under another name."""
        document = self.desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (option("Hidden", True),))
        for sheet in document.Sheets:
            sheet.unprotect("")
        change(document.Sheets)
        document.storeToURL(target.as_uri(), (option("FilterName", "Calc MS Excel 2007 XML"),))
        document.close(True)

    def quit(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(60)


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def column(sheet, key):
    """The number of a column, by the name in the second row."""
    for number in range(60):
        if sheet.getCellByPosition(number, 1).String == key:
            return number
    raise KeyError(key)


def row(sheet, **values):
    """The number of the first row with these values."""
    places = {column(sheet, key.replace("__", ".")): value for key, value in values.items()}
    for number in range(2, 2000):
        if all(sheet.getCellByPosition(place, number).String == value for place, value in places.items()):
            return number
    raise KeyError(values)


def add(sheet, values):
    number = 2
    while sheet.getCellByPosition(0, number).String or sheet.getCellByPosition(1, number).String:
        number += 1
    for key, value in values.items():
        cell = sheet.getCellByPosition(column(sheet, key), number)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value


class LibreOffice(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.office = Office(cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.office.quit()
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.place = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        shutil.copytree(ROOT / "content", self.place / "content")
        self.run_milepost("export", "plan.xlsx")

    def run_milepost(self, *arguments, status=0):
        run = subprocess.run(
            [PROGRAM, "sheet", *arguments], cwd=self.place, capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout

    def changed_lines(self):
        """The lines that were taken out and put in, by file."""
        run = subprocess.run(
            ["diff", "--recursive", "--unified=0", ROOT / "content", self.place / "content"],
            capture_output=True, text=True, check=False)
        return [line for line in run.stdout.splitlines() if line[0] in "+-" and not line.startswith(("+++", "---"))]

    def test_saved_again(self):
        self.office.edit(self.place / "plan.xlsx", self.place / "saved.xlsx", lambda sheets: None)
        self.assertIn("nothing has to change", self.run_milepost("import", "saved.xlsx"))

    def test_edited(self):
        def change(sheets):
            figures, bodies, targets = sheets.getByName("数据"), sheets.getByName("机构"), sheets.getByName("目标")
            number = row(figures, indicator="gdp", year="2010")
            figures.getCellByPosition(column(figures, "value"), number).Value = 5565.94
            number = row(targets, indicator="industrial-value-added", year="2025")
            targets.getCellByPosition(column(targets, "value"), number).Formula = "=10000+1"
            number = row(bodies, id="yofc")
            bodies.getCellByPosition(column(bodies, "name.en"), number).String = "YOFC, the fibre maker"
            number = row(bodies, id="wuhan-customs")
            bodies.getCellByPosition(column(bodies, "url"), number).String = "https://example.org/"
            add(bodies, {"id": "new-lab", "name.zh": "新实验室", "name.en": "New lab", "kind": "institute"})
            add(figures, {
                "file": "observations/economy.csv", "indicator": "gdp", "year": 2009, "value": 4620.86,
                "kind": "preliminary", "source": "city-panel-2000-2023"})

        self.office.edit(self.place / "plan.xlsx", self.place / "edited.xlsx", change)
        shown = self.run_milepost("import", "edited.xlsx")
        self.assertEqual(self.changed_lines(), [])
        self.assertIn("5565.93 → 5565.94", shown)
        self.run_milepost("import", "edited.xlsx", "--write")
        self.assertCountEqual(self.changed_lines(), [
            "-gdp,2010,5565.93,preliminary,,city-panel-2000-2023,,",
            "+gdp,2010,5565.94,preliminary,,city-panel-2000-2023,,",
            "+gdp,2009,4620.86,preliminary,,city-panel-2000-2023,,",
            "-      - { year: 2025, value: 10000, source: outline }",
            "+      - { year: 2025, value: 10001, source: outline }",
            "-  name: { zh: 长飞, en: YOFC }",
            '+  name: { zh: 长飞, en: "YOFC, the fibre maker" }',
            "+  url: https://example.org/",
            "+- id: new-lab",
            "+  name: { zh: 新实验室, en: New lab }",
            "+  kind: institute",
        ])
        self.assertIn("nothing has to change", self.run_milepost("import", "edited.xlsx"))
        self.run_milepost("export", "again.xlsx")
        self.assertIn("nothing has to change", self.run_milepost("import", "again.xlsx"))

    def test_mistake(self):
        def change(sheets):
            figures = sheets.getByName("数据")
            number = row(figures, indicator="gdp", year="2010")
            figures.getCellByPosition(column(figures, "source"), number).String = "no-such-source"

        self.office.edit(self.place / "plan.xlsx", self.place / "edited.xlsx", change)
        self.run_milepost("import", "edited.xlsx", "--write", status=1)
        self.assertEqual(self.changed_lines(), [])


if __name__ == "__main__":
    unittest.main()
