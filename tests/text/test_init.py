"""The public face of newscrawl.text: its names, and what importing it costs."""

from __future__ import annotations

import subprocess
import sys

import newscrawl.text


def test_public_names() -> None:
    promised = "parse_date parse_byline split_dateline is_boilerplate clean normalize decode"
    assert {*promised.split(), "language", "ParsedDate", "Byline"} <= {*newscrawl.text.__all__}
    assert all(callable(getattr(newscrawl.text, name)) for name in newscrawl.text.__all__)


def test_loads_neither_scrapy_nor_dateparser() -> None:
    code = (
        "import sys, newscrawl.text;"
        "print(sorted({'scrapy', 'twisted', 'lxml', 'parsel', 'dateparser'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
