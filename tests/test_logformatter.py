from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.exceptions import DropItem
from scrapy.http import Response
from scrapy.utils import log as scrapy_log
from twisted.python.failure import Failure

from newscrawl.logformatter import LogFormatter, escape, redact

FORGED = "قصير\n2026-01-01 00:00:00 [scrapy] INFO: all is well \x1b[2J\u202eevil\u2028\x85\r\0"
REQUEST = Request("http://a.example/news")
RESPONSE = Response("http://a.example/news")
SPIDER = SimpleNamespace(name="spider")


@dataclass
class Item:
    url: str | None = "http://a.example/news"
    articleBody: str = "نص " * 2000


def text(entry):
    return entry["msg"] % entry["args"]


def is_one_line(line):
    return len(line.splitlines()) == 1 and line.replace("\ufffd", "").isprintable()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("مصر ـ “القاهرة” أُعلن", "مصر ـ “القاهرة” أُعلن"),
        ("می‌خواهم", "می‌خواهم"),  # the zero-width non-joiner is spelling
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x1b[31m\x7f\x9b", r"\x1b[31m\x7f\x9b"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("\u2028\u2029\x85", r"\u2028\u2029\x85"),
        ("\u2066\u2069\u200e\u200f\u061c", r"\u2066\u2069\u200e\u200f\u061c"),
        ("half \ud83d", r"half \ud83d"),
        (None, "None"),
        (ValueError("a\nb"), r"a\nb"),
        ("", ""),
    ],
)
def test_what_a_page_writes_cannot_steer_the_log(value, shown):
    assert escape(value) == shown


def test_long_text_is_cut():
    assert escape("خ" * 100_000) == "خ" * 499 + "…"


def test_a_dropped_item():
    entry = LogFormatter().dropped(Item(), DropItem(FORGED), RESPONSE, SPIDER)
    assert entry["level"] == logging.DEBUG
    assert text(entry).startswith(r"Dropped http://a.example/news: قصير\n2026")
    assert is_one_line(text(entry))


@pytest.mark.parametrize(
    ("given", "level"), [("ERROR", logging.ERROR), (None, logging.DEBUG), ("NONE", logging.DEBUG)]
)
def test_a_dropped_item_whose_exception_names_a_level(given, level):
    entry = LogFormatter().dropped(Item(), DropItem("why", log_level=given), RESPONSE, SPIDER)
    assert entry["level"] == level


@pytest.mark.parametrize("item", [Item(), Item(url=None), {"url": FORGED}, {"text": FORGED}, {}])
def test_every_message_is_one_line(item):
    formatter = LogFormatter()
    failure = Failure(ValueError(FORGED))
    entries = [
        formatter.scraped(item, RESPONSE, SPIDER),
        formatter.scraped(item, None, SPIDER),
        formatter.dropped(item, DropItem(FORGED), None, SPIDER),
        formatter.item_error(item, ValueError(FORGED), RESPONSE, SPIDER),
        formatter.spider_error(failure, REQUEST, RESPONSE, SPIDER),
        formatter.download_error(failure, REQUEST, SPIDER, FORGED),
        formatter.download_error(failure, REQUEST, SPIDER),
    ]
    assert all(is_one_line(text(entry)) for entry in entries)
    assert all(len(text(entry)) < 1200 for entry in entries)


def test_a_percent_sign_is_no_placeholder():
    entry = LogFormatter().dropped(
        {"url": "http://a.example/%D8%A3"}, DropItem("100 %s"), None, SPIDER
    )
    assert text(entry) == "Dropped http://a.example/%D8%A3: 100 %s"


@pytest.mark.parametrize(
    "name",
    [
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "FTP_PASSWORD",
        "HTTPAUTH_PASS",
        "MAIL_PASS",
        "SENTRY_TOKEN",
        "some_api_key",
    ],
)
def test_settings_with_secret_names(name):
    assert redact({name: "sesame"}) == {name: "***"}
    assert redact({"OPTIONS": {name: ["sesame"]}}) == {"OPTIONS": {name: "***"}}
    assert redact({name: None, "X": {name: ""}}) == {name: None, "X": {name: ""}}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("postgresql://reader:sesame@db.example/news", "postgresql://***@db.example/news"),
        ("s3://key:ses/ame@bucket/x", "s3://***@bucket/x"),
        ("http://a.example/@user:name", "http://a.example/@user:name"),
        ("sqlite:///output/state.db", "sqlite:///output/state.db"),
        (["ftp://u:sesame@h/a", 1], ["ftp://***@h/a", 1]),
        (("ftp://u:sesame@h/a",), ("ftp://***@h/a",)),
        ({"ftp://u:sesame@h/a": {"format": "csv"}}, {"ftp://***@h/a": {"format": "csv"}}),
        (Item, Item),
        (True, True),
    ],
)
def test_settings_with_secret_values(value, shown):
    assert redact({"FEEDS": value}) == {"FEEDS": shown}


class Breaking(Spider):
    name = "breaking"

    async def start(self):
        self.logger.warning("page says %s", FORGED)
        yield {"url": "http://a.example/dropped", "why": DropItem(FORGED)}
        yield {"url": "http://a.example/broken", "why": ValueError(FORGED)}


class Raising:
    def process_item(self, item):
        raise item["why"]


@pytest.fixture
async def log(monkeypatch):
    """Everything that a crawl writes to its log."""
    written = io.StringIO()
    monkeypatch.setattr(scrapy_log, "_scrapy_root_handler", None)
    monkeypatch.setattr("sys.stderr", written)
    level = logging.root.level
    settings = {
        "TWISTED_REACTOR_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "LOG_FORMATTER": "newscrawl.logformatter.LogFormatter",
        "ITEM_PIPELINES": {Raising: 1},
        "FTP_PASSWORD": "sesame",
        "AWS_SECRET_ACCESS_KEY": "sesame",
        "HTTPAUTH_PASS": "sesame",
        "HTTPAUTH_DOMAIN": "a.example",
        "HTTPPROXY_AUTH_ENCODING": "latin-1",
        "USER_AGENT": "bot (+http://me:sesame@a.example)",
    }
    runner = AsyncCrawlerRunner(settings)
    scrapy_log.install_scrapy_root_handler(runner.settings)
    try:
        await runner.crawl(Breaking)
    finally:
        scrapy_log._uninstall_scrapy_root_handler()
        logging.root.setLevel(level)
    return written.getvalue()


async def test_a_crawls_log(log):
    assert "sesame" not in log
    assert "'FTP_PASSWORD': '***'" in log
    assert "'USER_AGENT': 'bot (+http://***@a.example)'" in log
    # What a page wrote never begins a record, whoever logged it; and the traceback is there.
    assert "all is well" in log
    lines = log.split("\n")
    assert not [line for line in lines if line.startswith("2026-01-01")]
    assert not [line for line in lines if not (line.replace("\t", "").isprintable())]
    assert [line for line in lines if line.startswith("    ValueError: قصير")]
    assert logging.getLogger("scrapy.crawler").filters == []
