"""Fixtures are read, written and compared field by field."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newscrawl import fixtures
from newscrawl.exceptions import NotAnArticle, UsageError
from newscrawl.fixtures import FIELDS, Fixture, differences, next_number, read, read_all
from newscrawl.listingfiles import compose, listing_file, store
from newscrawl.sources import Feed, JsonApi, Sections, Sitemap, WordPress
from newscrawl.spider import NewsSpider
from newscrawl.spiders.youm7 import Youm7Spider

URL = "https://paper.example/news/1?a=1&b=2"
ITEM = dict.fromkeys(FIELDS)


def fixture(folder: Path, number: str = "001", **values: object) -> Fixture:
    return Fixture(**{"folder": folder, "number": number, "url": URL, "confirmed": None,
                      "item": ITEM, **values})  # fmt: skip


def test_what_is_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "paper"
    written = fixture(folder, confirmed="2026-11-24", item={**ITEM, "headline": "سفن الخشب"})
    written.write(b"<html></html>")
    fixture(folder, "002").write()
    assert read_all(folder)[0] == written
    assert [found.number for found in read_all(folder)] == ["001", "002"]
    assert "سفن الخشب" in written.record.read_text(encoding="utf-8")
    assert written.page.read_bytes() == b"<html></html>"


def test_listing_files_are_no_fixtures_and_numbers_go_on(tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text("{}", encoding="utf-8")
    assert read_all(tmp_path) == []
    assert next_number(tmp_path) == "001"
    (tmp_path / "009.html").touch()
    assert next_number(tmp_path) == "010"
    assert next_number(tmp_path / "none") == "001"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "no fixture"),
        ("{", "is no fixture"),
        ("[]", "is no fixture"),
        ('{"url": "x"}', "is no fixture"),
        (json.dumps({"url": URL, "confirmed": "soon", "item": ITEM}), "is no fixture"),
        (json.dumps({"url": URL, "confirmed": None, "item": {"headline": "x"}}), "articleBody"),
        (json.dumps({"url": URL, "confirmed": None, "item": {**ITEM, "titel": 1}}), "titel"),
    ],
)
def test_a_broken_fixture_is_told(tmp_path: Path, text: str | None, words: str) -> None:
    if text is not None:
        (tmp_path / "001.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        read(tmp_path, "001")


def test_differences_are_told_by_field() -> None:
    found = {**ITEM, "headline": "سفن", "dateDownloaded": "2026-11-24T10:00:00+00:00"}
    assert differences(ITEM, found) == {"headline": (None, "سفن")}


def test_an_item_is_what_a_crawl_makes_of_the_page() -> None:
    known = read(Path("tests/fixtures/youm7"), "001")
    assert fixtures.extract(Youm7Spider, known.page.read_bytes(), known.url) == known.item


def test_what_cannot_be_extracted_is_told() -> None:
    class Drafted(Youm7Spider):
        timezone = "TODO"

    with pytest.raises(UsageError, match="timezone"):
        fixtures.extract(Drafted, b"<p>x", URL)
    with pytest.raises(UsageError, match="timezone"):
        Drafted()
    with pytest.raises(NotAnArticle):
        fixtures.extract(Youm7Spider, b"<p>x", URL)


def test_a_country_that_is_none_is_told_by_its_name() -> None:
    with pytest.raises(TypeError, match="country is 'Jordan': write two letters"):
        type("Drafted", (NewsSpider,), {"name": "drafted", "country": "Jordan"})
    with pytest.raises(TypeError, match="one of Asia/Gaza, Asia/Hebron"):
        type("Drafted", (NewsSpider,), {"name": "drafted", "country": "PS"})


def test_listings_are_composed_until_somebody_makes_one(tmp_path: Path) -> None:
    sources = (
        Feed("https://paper.example/rss"),
        Sitemap("https://paper.example/sitemap.xml"),
        Sections("https://paper.example/{name}", {"1": "news"}),
        JsonApi("https://paper.example/api", items="data.posts", link="{path.full}"),
    )
    (tmp_path / "feed.xml").write_text("<rss/>", encoding="utf-8")
    for urls in ([URL], [URL, "https://paper.example/news/2"]):
        assert compose(tmp_path, sources, urls) == []
    assert (tmp_path / "feed.xml").read_text(encoding="utf-8") == "<rss/>"
    for name in ("sitemap.xml", "section.html"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "news/1?a=1&amp;b=2" in text
        assert "news/2" in text
    data = json.loads((tmp_path / "api.json").read_text(encoding="utf-8"))
    assert data["data"]["posts"][1:] == [
        {"path": {"full": URL}},
        {"path": {"full": "https://paper.example/news/2"}},
    ]


def test_a_listing_that_cannot_be_composed_is_asked_for(tmp_path: Path) -> None:
    assert compose(tmp_path, (JsonApi("https://x.example", link="/{id}"),), [URL]) == ["api.json"]
    for url in (URL, "https://paper.example/news/2"):
        assert compose(tmp_path, (WordPress("https://x.example"),), [url]) == []
        file = listing_file(tmp_path, "api")
        assert file is not None
        assert json.loads(file.read_text(encoding="utf-8"))[1:] == [{"link": url}]


def test_a_section_page_is_kept_without_what_names_no_article(tmp_path: Path) -> None:
    head = "<script>x()</script><style>p{}</style>"
    cards = "".join(
        f'<div class="bigOneSec"><a href="/story/2021/11/6/x/{number}">خبر</a></div>'
        for number in range(5525000, 5525030)
    )
    page = f'<html><head>{head}</head><body><div id="paging">{cards}</div></body></html>'
    url = "https://www.youm7.com/Section/x/88/1"
    named = store(Youm7Spider, tmp_path, "section", page.encode("windows-1256"), url, "text/html")
    assert named[0] == "https://www.youm7.com/story/2021/11/6/x/5525000"
    assert len(named) == 30
    kept = (tmp_path / "section.html").read_text(encoding="utf-8")
    assert "script" not in kept
    assert "خبر" in kept


def test_what_is_no_listing_of_the_site_is_refused(tmp_path: Path) -> None:
    for kind, words in (("api", "it has feed, section, sitemap"), ("section", "names no article")):
        with pytest.raises(UsageError, match=words):
            store(Youm7Spider, tmp_path, kind, b"<p>x</p>", "https://www.youm7.com/", None)
    assert list(tmp_path.iterdir()) == []
