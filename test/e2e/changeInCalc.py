"""Opens workbooks in LibreOffice Calc, has them calculate, changes some cells as a person would, and says what comes out.

Usage: changeInCalc.py BOOKS.json OUT.json
BOOKS.json: a list of {file, change, read}: `change` is cell -> a number, a text, or null to empty it; `read` is a list of
cells, all on the first sheet. OUT.json: a list of {before, after, formulas}: cell -> a
number, a text, or {"error": number}; how many cells of all sheets hold a formula.
"""

import json
import sys
from pathlib import Path

from calc import calc, option

# LibreOffice's own modules can be found once its bridge, which the line above loads, is there.
from com.sun.star.sheet.CellFlags import FORMULA
from com.sun.star.sheet.FormulaResult import STRING


def shown(cell):
    if cell.getError():
        return {"error": cell.getError()}
    isText = cell.Type.value == "TEXT" or cell.FormulaResultType2 == STRING
    return cell.String if isText else cell.Value


def formulas_of(sheet):
    ranges = sheet.queryContentCells(FORMULA).RangeAddresses
    return sum((one.EndRow - one.StartRow + 1) * (one.EndColumn - one.StartColumn + 1) for one in ranges)


def put(cell, content):
    if content is None:
        cell.setFormula("")
    elif isinstance(content, str):
        cell.String = content
    else:
        cell.Value = content


def main(books, out):
    results = []
    with calc() as desktop:
        for book in books:
            url = Path(book["file"]).resolve().as_uri()
            document = desktop.loadComponentFromURL(url, "_blank", 0, (option("Hidden", True),))
            sheet = document.Sheets.getByIndex(0)
            at = sheet.getCellRangeByName
            document.calculateAll()
            before = {name: shown(at(name)) for name in book["read"]}
            for name, content in book["change"].items():
                put(at(name), content)
            # Not calculated anew: what was changed must be followed by itself.
            after = {name: shown(at(name)) for name in book["read"]}
            sheets = [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]
            formulas = sum(formulas_of(one) for one in sheets)
            results.append({"before": before, "after": after, "formulas": formulas})
            document.close(True)
    Path(out).write_text(json.dumps(results), encoding="utf-8")


if __name__ == "__main__":
    books_file, out_file = sys.argv[1:]
    main(json.loads(Path(books_file).read_text(encoding="utf-8")), out_file)
