"""Makes workbooks in LibreOffice Calc, and saves each as CSV in three encodings and as .xlsx.

Usage: makeInCalc.py BOOKS.json OUT_FOLDER
BOOKS.json: name -> list of sheets, each {name, hidden, rows, merges, styled}. A row is a list of cells: a text, {number,
format} or {formula}; null leaves a cell empty. Merges are ranges, `styled` is a range of cells that are formatted and
empty. Without a window Calc always shows the first sheet, so a hidden one must come later. Writes the first sheet as
NAME.utf8.csv, NAME.gb18030.csv (commas) and NAME.utf16.csv (tabs), and all as NAME.xlsx into OUT_FOLDER.
"""

import json
import sys
from pathlib import Path

from calc import CSV_FILTER, GB18030, UTF8, UTF16, XLSX_FILTER, calc, csv_options, option, store

# LibreOffice's own modules can be found once its bridge, which the line above loads, is there.
from com.sun.star.lang import Locale
from com.sun.star.table import BorderLine2

CHINESE = Locale("zh", "CN", "")


def format_key(document, code):
    formats = document.NumberFormats
    key = formats.queryKey(code, CHINESE, False)
    return formats.addNew(code, CHINESE) if key < 0 else key


def fill(document, sheet, described):
    for row, cells in enumerate(described["rows"]):
        for column, content in enumerate(cells):
            cell = sheet.getCellByPosition(column, row)
            if content is None:
                continue
            if isinstance(content, str):
                cell.NumberFormat = format_key(document, "@")
                cell.String = content
            elif "formula" in content:
                cell.setFormula(content["formula"])
            else:
                cell.Value = content["number"]
                cell.NumberFormat = format_key(document, content["format"])
    for merged in described.get("merges", []):
        sheet.getCellRangeByName(merged).merge(True)
    if "styled" in described:
        cells = sheet.getCellRangeByName(described["styled"])
        cells.NumberFormat = format_key(document, "0.00")
        line = BorderLine2(OuterLineWidth=20)
        cells.TopBorder = cells.BottomBorder = cells.LeftBorder = cells.RightBorder = line
        cells.CellBackColor = 0xEEEEEE
    sheet.IsVisible = not described.get("hidden", False)


def main(books, out):
    with calc() as desktop:
        for name, sheets in books.items():
            document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (option("Hidden", True),))
            document.CharLocale = CHINESE
            first = document.Sheets.getByIndex(0).Name
            for index, described in enumerate(sheets):
                document.Sheets.insertNewByName(described["name"], index)
            document.Sheets.removeByName(first)
            for described in sheets:
                fill(document, document.Sheets.getByName(described["name"]), described)
            document.calculateAll()
            for kind, encoding, delimiter in (("utf8", UTF8, ","), ("gb18030", GB18030, ","), ("utf16", UTF16, "\t")):
                options = csv_options(encoding, delimiter)
                store(document, Path(out) / f"{name}.{kind}.csv", CSV_FILTER, options)
            store(document, Path(out) / f"{name}.xlsx", XLSX_FILTER)
            document.close(True)


if __name__ == "__main__":
    books_file, out_folder = sys.argv[1:]
    main(json.loads(Path(books_file).read_text(encoding="utf-8")), out_folder)
