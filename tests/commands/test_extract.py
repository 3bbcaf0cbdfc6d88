"""``scrapy extract`` as a person runs it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from newscrawl.commands.extract import _declared_zone
from newscrawl.exceptions import UsageError
from newscrawl.spider import NewsSpider

ROOT = Path(__file__).parents[2]
TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."
PAGE = f"""<html><head><meta charset="utf-8"><title>سفن الخشب تغادر الميناء - اليوم السابع</title>
<meta property="article:published_time" content="2021-11-06 19:40:00"></head><body>
<h1>سفن الخشب تغادر الميناء</h1><div class="share">مشاركة</div>
<div class="entry-content"><p>{TEXT}</p></div></body></html>"""
QUICKLY = ("-s", "DOWNLOAD_DELAY=0", "-s", "RETRY_ENABLED=0")


def extract(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", "extract", *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=60, encoding="utf-8", check=False
    )


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def test_a_file_becomes_one_json_object(page: str) -> None:
    done = extract(page, "--url", "https://paper.example/1", "--timezone", "Asia/Baghdad")
    assert (done.returncode, done.stderr) == (0, "")
    item = json.loads(done.stdout)
    assert item["headline"] == "سفن الخشب تغادر الميناء"
    assert item["articleBody"] == TEXT
    assert item["datePublished"] == "2021-11-06T19:40:00+03:00"
    assert item["url"] == "https://paper.example/1"
    assert "سفن" in done.stdout


def test_a_known_site_brings_its_zone_and_name(page: str) -> None:
    done = extract(page, "--url", "https://www.youm7.com/story/2021/11/6/slug/5525123", "--explain")
    item = json.loads(done.stdout)
    assert done.returncode == 0
    assert item["datePublished"] == "2021-11-06T19:40:00+02:00"
    assert item["publisher"] == "اليوم السابع"
    assert item["identifier"] == "5525123"
    assert "* page: " in done.stderr
    assert "share: مشاركة" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_site_whose_zone_is_not_filled_in_is_told() -> None:
    with pytest.raises(UsageError, match="timezone is 'TODO'"):
        _declared_zone(type("Drafted", (NewsSpider,), {"name": "drafted", "timezone": "TODO"}))


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        ((), 2, "give one saved page or one URL"),
        (("{page}", "--timezone", "Mars/Base"), 2, "no such time zone"),
        (("{page}", "--url", "paper"), 2, "not an http(s) URL"),
        (("{page}.missing",), 2, "No such file"),
        (("{empty}",), 1, "empty"),
        (("http://127.0.0.1:9/x",), 1, "not fetched"),
    ],
)
def test_bad_input_is_one_line(
    page: str, tmp_path: Path, arguments: tuple[str, ...], code: int, line: str
) -> None:
    empty = tmp_path / "empty.html"
    empty.write_text("<html></html>", encoding="utf-8")
    done = extract(
        *(argument.format(page=page, empty=empty) for argument in arguments),
        *QUICKLY,
    )
    assert done.returncode == code
    assert done.stdout == ""
    assert line in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.fixture
def server() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/story"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.encode("windows-1256" if found else "utf-8"))

        def log_message(self, *arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"NEWSCRAWL_CONNECT_TO=127.0.0.1:{running.server_port}"
        running.shutdown()


def test_a_url_is_fetched_under_the_settings(server: str) -> None:
    done = extract("http://paper.example/story", "-s", server, *QUICKLY)
    assert (done.returncode, done.stderr) == (0, "")
    item = json.loads(done.stdout)
    assert item["articleBody"] == TEXT
    assert item["dateDownloaded"].endswith("+00:00")


def test_a_missing_page_is_said_to_be_missing(server: str) -> None:
    done = extract("https://paper.example/gone", "-s", server, *QUICKLY)
    assert done.returncode == 1
    assert "404" in done.stderr
