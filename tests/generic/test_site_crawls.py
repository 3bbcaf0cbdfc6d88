"""``scrapy crawl site``: papers of several makes, of which only the address is given."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .paper import (
    SITE,
    Paper,
    article,
    by_everything,
    by_feed_and_sitemap,
    by_sections,
    headline,
    paragraphs,
    served,
)

pytestmark = pytest.mark.system


def crawl(folder: Path, address: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", *arguments, "-s", "DOWNLOAD_DELAY=0.001"],
        cwd=folder,
        env=os.environ
        | {
            "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
            "NEWSCRAWL_CONNECT_TO": address,
            "PYTHONWARNINGS": "error",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def items(folder: Path) -> list[dict[str, Any]]:
    files = sorted((folder / "output").glob("*/*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def site(folder: Path, paper: Paper, *arguments: str) -> subprocess.CompletedProcess[str]:
    return crawl(folder, paper.address, "site", "-a", f"url={SITE}/", *arguments)


def test_feed_and_sitemap(tmp_path: Path) -> None:
    numbers = {*range(6), *range(10, 17)}
    with served(by_feed_and_sitemap()) as paper:
        done = site(tmp_path, paper)
    assert done.returncode == 0, done.stderr
    found = {item["headline"]: item for item in items(tmp_path)}
    assert sorted(found) == sorted(headline(number) for number in numbers)
    assert len(items(tmp_path)) == len(numbers)
    for number in numbers:
        item = found[headline(number)]
        assert item["articleBody"].split("\n\n") == paragraphs(number)
        assert item["datePublished"] == f"2026-11-{number % 20 + 1:02}T09:30:00+02:00"
        assert item["publisher"] == "صحيفة الوادي"
    assert list((tmp_path / "output").glob("wadi.example/*.jsonl"))


def test_sections_of_many_makes(tmp_path: Path) -> None:
    with served(by_everything()) as paper:
        done = site(tmp_path, paper)
        assert done.returncode == 0, done.stderr
        found = [item["headline"] for item in items(tmp_path)]
        assert sorted(found) == sorted(headline(number) for number in range(20))
        astray = ("/print/", "/en/", "/legal/", "/archive", "/amp")
        assert not [path for path in paper.requests if any(word in path for word in astray)]
        assert len(paper.requests) < 2 * 20 + 10
        before = len(paper.requests)
        again = site(tmp_path, paper)
        assert again.returncode == 0, again.stderr
        assert not [path for path in paper.requests[before:] if path.startswith("/story/")]
    assert len(items(tmp_path)) == 20


def test_a_window_of_days(tmp_path: Path) -> None:
    with served(by_sections()) as paper:
        done = site(tmp_path, paper, "-a", "from_date=2026-11-12")
    assert done.returncode == 0, done.stderr
    assert {item["headline"] for item in items(tmp_path)} == {headline(n) for n in range(11, 19)}


_SCRIPTED = "<html><body><div id='app'></div><script src='/app.js'></script></body></html>"


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("text/html", "", ["the front page answers with status 404", "1 front listings could not"]),
        ("text/html", _SCRIPTED, ["a script draws it", "no listing named an article"]),
        ("https://other.example/", "-", ["leads to https://other.example/", "-a url=https://oth"]),
    ],
)
def test_a_front_page_that_is_none(kind: str, text: str, words: list[str], tmp_path: Path) -> None:
    paper = Paper()
    paper.add("/", text, kind)
    with served(paper):
        done = site(tmp_path, paper)
    assert done.returncode == 9
    assert all(some in done.stderr for some in words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "url is missing"),
        (("-a", "url=paper"), "is not a web address"),
        (("-a", "url=ftp://paper.example/"), "is not a web address"),
        (("-a", f"url={SITE}/", "-a", "timezone=Cairo"), "no time zone"),
        (("-a", f"url={SITE}/", "-a", "days=3"), "use url, timezone, publisher, sections"),
    ],
)
def test_bad_arguments(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    done = crawl(tmp_path, "127.0.0.1:9", "site", *arguments)
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_list_of_articles(tmp_path: Path) -> None:
    (tmp_path / "urls.txt").write_text(
        f"# مختارات\n{SITE}/news/5001.html\n\n{SITE}/news/5002.html#top\n{SITE}/news/5002.html\n"
        f"http://wadi.example/news/5002.html?utm_source=x\n{SITE}/gone.html\n{SITE}/away\n"
        "https://خبر.example/5\n",
        encoding="utf-8",
    )
    paper = by_sections()
    paper.add("/away", "-", "https://other.example/")
    paper.add("xn--ngblk.example/5", article(60, address="/5"))
    with served(paper):
        done = crawl(tmp_path, paper.address, "article", "-a", "urls=urls.txt")
        assert done.returncode == 0, done.stderr
        assert f"article not fetched: {SITE}/away leads to https://other.example/" in done.stderr
        found = sorted(item["headline"] for item in items(tmp_path))
        assert found == sorted(headline(number) for number in (1, 2, 60))
        before = len(paper.requests)
        assert crawl(tmp_path, paper.address, "article", "-a", "urls=urls.txt").returncode == 0
        assert paper.requests[before:] in ([], ["/robots.txt"])
        assert len(items(tmp_path)) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No such file"),
        ("", "there is no address"),
        ("# nothing\n", "there is no address"),
        (f"{SITE}/1\nnot an address\n", "line 2 of urls.txt"),
    ],
)
def test_a_bad_list(content: str | None, words: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "urls.txt").write_text(content, encoding="utf-8")
    done = crawl(tmp_path, "127.0.0.1:9", "article", "-a", "urls=urls.txt")
    assert done.returncode == 2
    assert words in done.stderr.splitlines()[-1]
