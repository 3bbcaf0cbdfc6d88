"""``scrapy demo``: the newspaper is crawled, and a second time nothing is new."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.system


def demo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "demo", *arguments],
        cwd=folder,
        env=os.environ | {"SCRAPY_SETTINGS_MODULE": "newscrawl.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def number(label: str, out: str) -> int:
    match = re.search(rf"^{label}\s*(\d+)", out, re.M)
    assert match, out
    return int(match[1])


def test_the_second_run_finds_nothing_new_and_fetches_listings_only(tmp_path: Path) -> None:
    first = demo(tmp_path, "--articles", "60")
    assert (first.returncode, first.stderr) == (0, "")
    assert number("New articles", first.stdout) > 40
    assert number("Exact copies dropped", first.stdout) > 0
    assert number("Near copies dropped", first.stdout) > 0
    assert "datePublished 100%" in first.stdout
    (file,) = (tmp_path / "output" / "demo" / "youm7").glob("*.jsonl")
    assert str(file) in first.stdout
    second = demo(tmp_path, "--articles", "60")
    assert second.returncode == 0
    assert number("New articles", second.stdout) == 0
    listings = re.search(r"of these (\d+) listings", second.stdout)
    assert listings
    robots = 1
    assert number("Requests", second.stdout) == int(listings[1]) + robots
    assert list((tmp_path / "output" / "demo" / "youm7").glob("*.jsonl")) == [file]


def test_a_newspaper_without_articles_is_refused(tmp_path: Path) -> None:
    assert demo(tmp_path, "--articles", "0").returncode == 2
