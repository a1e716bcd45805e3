"""Fills in the template as a person would in LibreOffice Calc, and saves it as CSV in two encodings.

Usage: fillInCalc.py TEMPLATE.csv FIGURES.json OUT_FOLDER
FIGURES.json: code -> text typed into 数值. Writes utf8.csv and gb18030.csv into OUT_FOLDER.
"""

import json
import sys
from pathlib import Path

from calc import CSV_FILTER, GB18030, UTF8, calc, csv_options, option, store


def main(template, figures, out):
    with calc() as desktop:
        document = desktop.loadComponentFromURL(
            Path(template).resolve().as_uri(),
            "_blank",
            0,
            (option("Hidden", True), option("FilterName", CSV_FILTER), option("FilterOptions", f"44,34,{UTF8},1")),
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
            store(document, Path(out) / f"{name}.csv", CSV_FILTER, csv_options(encoding))
        document.close(True)


if __name__ == "__main__":
    template_file, figures_file, out_folder = sys.argv[1:]
    main(template_file, json.loads(Path(figures_file).read_text(encoding="utf-8")), out_folder)
