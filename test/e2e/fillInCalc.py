"""Fills in the template as a person would in LibreOffice Calc, and saves it as CSV in two encodings.

Usage: fillInCalc.py TEMPLATE.csv FIGURES.json OUT_FOLDER
FIGURES.json: code -> text typed into 数值. Writes utf8.csv and gb18030.csv into OUT_FOLDER.
Runs on the Python that LibreOffice's bridge (python3-uno) is installed for.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

# Field separator comma, text delimiter quote, encoding, first line 1.
CSV = "44,34,{encoding},1"
UTF8, GB18030 = 76, 85


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer")


def main(template, figures, out):
    pipe = f"assessment{os.getpid()}"
    profile = tempfile.mkdtemp()
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"]
    )
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(
            Path(template).resolve().as_uri(),
            "_blank",
            0,
            (
                option("Hidden", True),
                option("FilterName", "Text - txt - csv (StarCalc)"),
                option("FilterOptions", CSV.format(encoding=UTF8)),
            ),
        )
        sheet = document.Sheets.getByIndex(0)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        width, height = cursor.RangeAddress.EndColumn + 1, cursor.RangeAddress.EndRow + 1
        header = [sheet.getCellByPosition(column, 0).String for column in range(width)]
        code, value = header.index("条款"), header.index("数值")
        for row in range(1, height):
            typed = figures.get(sheet.getCellByPosition(code, row).String)
            if typed is not None:
                # As typed: Calc decides by itself whether it is a number, a rate or text.
                sheet.getCellByPosition(value, row).setFormula(typed)
        for name, encoding in (("utf8", UTF8), ("gb18030", GB18030)):
            document.storeToURL(
                (Path(out).resolve() / f"{name}.csv").as_uri(),
                (
                    option("FilterName", "Text - txt - csv (StarCalc)"),
                    option("FilterOptions", CSV.format(encoding=encoding)),
                ),
            )
        document.close(True)
    finally:
        office.terminate()
        office.wait(20)


if __name__ == "__main__":
    template_file, figures_file, out_folder = sys.argv[1:]
    main(template_file, json.loads(Path(figures_file).read_text(encoding="utf-8")), out_folder)
