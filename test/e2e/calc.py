"""LibreOffice Calc, driven from a script: started without windows in a profile of its own, and ended afterwards.

Runs on the Python that LibreOffice's bridge (python3-uno) is installed for.
"""

import os
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

UTF8, GB18030, UTF16 = 76, 85, 65535


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


@contextmanager
def calc():
    """What opens and makes documents."""
    pipe = f"assessment{os.getpid()}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"]
        )
        try:
            context = connect(pipe)
            yield context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        finally:
            office.terminate()
            office.wait(20)


def csv_options(encoding, delimiter=","):
    """Cells as shown, of the first sheet from its first line."""
    return f"{ord(delimiter)},34,{encoding},1,,0,false,true,true"


def store(document, path, filter_name, options=""):
    document.storeToURL(Path(path).resolve().as_uri(), (option("FilterName", filter_name), option("FilterOptions", options)))


CSV_FILTER = "Text - txt - csv (StarCalc)"
XLSX_FILTER = "Calc MS Excel 2007 XML"
