"""``scrapy savefixture`` keeps what the article needs of a page, and only articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newscrawl.fixtures import FIELDS
from tests.sites.private import BODY, PAGE, SITE, URL, Papers

pytestmark = pytest.mark.system


@pytest.fixture
def site(tmp_path: Path) -> Papers:
    papers = Papers(tmp_path)
    papers.declare()
    return papers


def test_a_page_is_stored_trimmed_with_its_article(site: Papers) -> None:
    done = site.scrapy("savefixture", "alminaa", site.page(), "--url", URL)
    assert (done.returncode, done.stderr) == (0, "")
    page = (site.fixtures / "001.html").read_text(encoding="utf-8")
    for useless in ("script", "style", "svg", "data:", "onclick", "<!-- top"):
        assert useless not in page
    record = json.loads((site.fixtures / "001.json").read_text(encoding="utf-8"))
    assert list(record["item"]) == list(FIELDS)
    assert record["confirmed"] is None
    assert record["item"]["articleBody"] == "\n\n".join(BODY)
    assert record["item"]["datePublished"] == "2026-11-06T09:40:00+03:00"
    assert record["item"]["identifier"] == "41275"
    assert record["url"].startswith("https://www.alminaa.com.kw/news/ports/41275/%D8%B3")
    assert record["url"] in (site.fixtures / "feed.xml").read_text(encoding="utf-8")


def test_the_same_page_is_saved_anew_and_another_beside_it(site: Papers) -> None:
    other = URL.replace("41275", "41276")
    for url in (URL, other, URL):
        assert site.scrapy("savefixture", "alminaa", site.page(), "--url", url).returncode == 0
    assert sorted(path.name for path in site.fixtures.glob("*.html")) == ["001.html", "002.html"]
    assert "41276" in (site.fixtures / "feed.xml").read_text(encoding="utf-8")


def test_a_page_that_names_its_address_needs_no_url(site: Papers) -> None:
    assert "give --url" in site.scrapy("savefixture", "alminaa", site.page()).stderr
    link = f'<link rel="canonical" href="{URL}">'
    done = site.scrapy("savefixture", "alminaa", site.page(PAGE.replace("</head>", link)))
    assert done.returncode == 0, done.stderr
    assert (site.fixtures / "001.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("nobody", "{page}", "--url", URL), 2, "no spider is called 'nobody'"),
        (("alminaa", "{page}", "--url", "https://www.alminaa.com.kw/tags/1"), 2, "no article of"),
        (("alminaa", "{empty}", "--url", URL), 1, "alminaa"),
    ],
)
def test_refusals_are_one_line_and_store_nothing(
    site: Papers, arguments: tuple[str, ...], code: int, line: str
) -> None:
    empty = site.home / "empty.html"
    empty.write_text("<html><body><p>404</p></body></html>", encoding="utf-8")
    page = site.page()
    done = site.scrapy("savefixture", *(word.format(page=page, empty=empty) for word in arguments))
    assert done.returncode == code
    assert line in done.stderr
    assert done.stderr.startswith("newscrawl: error: ")
    assert done.stderr.count("\n") == 1
    assert not site.fixtures.exists()


def test_a_file_that_is_not_filled_in_keeps_nothing(site: Papers) -> None:
    site.declare(SITE.replace('"المرفأ"', '"TODO: the name"'))
    done = site.scrapy("savefixture", "alminaa", site.page(), "--url", URL)
    assert done.returncode == 2
    assert 'not filled in: publisher = "TODO: the name"' in done.stderr
    assert not site.fixtures.exists()


def test_composed_listings_are_told(site: Papers) -> None:
    done = site.scrapy("savefixture", "alminaa", site.page(), "--url", URL)
    assert "Composed, to lead a crawl to it: feed.xml\n" in done.stdout


def test_a_listing_without_the_cards_that_the_site_names_is_refused(site: Papers) -> None:
    section = 'Sections("https://www.alminaa.com.kw/{name}", {"1": "news"}, cards=".card")'
    text = SITE.replace("import Feed", "import Sections")
    site.declare(text.replace('Feed("https://www.alminaa.com.kw/rss")', section))
    listing = ("--url", "https://www.alminaa.com.kw/news", "--listing", "section")
    markup = '<div class="{}"><a href="{}">سفن الخشب تغادر الميناء</a></div>'
    done = site.scrapy("savefixture", "alminaa", site.page(markup.format("box", URL)), *listing)
    assert done.returncode == 2
    assert "none of the cards that alminaa names: .card" in done.stderr
    done = site.scrapy("savefixture", "alminaa", site.page(markup.format("card", URL)), *listing)
    assert done.returncode == 0, done.stderr


def test_what_changed_since_a_page_was_saved_is_told_by_the_line(site: Papers) -> None:
    site.scrapy("savefixture", "alminaa", site.page(), "--url", URL)
    page = site.fixtures / "001.html"
    page.write_text(page.read_text("utf-8").replace(BODY[1], BODY[1] + " وانتهى."), "utf-8")
    code, output = site.answer("y", "savefixture", "alminaa", "--confirm", "1")
    assert code == 0, output
    assert f"- {BODY[1]}" in output
    assert f"+ {BODY[1]} وانتهى." in output
    assert f"- {BODY[0]}" not in output


def test_only_a_person_confirms(site: Papers) -> None:
    site.scrapy("savefixture", "alminaa", site.page(), "--url", URL)
    done = site.scrapy("savefixture", "alminaa", "--confirm", "001")
    assert done.returncode == 2
    assert "in a terminal" in done.stderr


def test_a_listing_of_the_papers_own_takes_the_place_of_the_composed_one(site: Papers) -> None:
    site.scrapy("savefixture", "alminaa", site.page(), "--url", URL)
    other = URL.replace("41275", "41300")
    feed = "<rss><channel>{}</channel></rss>"
    items = [f"<item><link>{url}</link></item>" for url in (other, URL)]
    listing = ("--url", "https://www.alminaa.com.kw/rss", "--listing", "feed")
    done = site.scrapy("savefixture", "alminaa", site.page(feed.format(items[0])), *listing)
    assert done.returncode == 0, done.stderr
    assert "does not name 41275" in done.stdout
    assert other in done.stdout
    whole = feed.format("".join(items))
    done = site.scrapy("savefixture", "alminaa", site.page(whole), *listing)
    assert "a listing of 2 articles" in done.stdout
    assert "does not name" not in done.stdout
    assert (site.fixtures / "feed.xml").read_text(encoding="utf-8") == whole
    site.scrapy("savefixture", "alminaa", site.page(), "--url", other)
    assert (site.fixtures / "feed.xml").read_text(encoding="utf-8") == whole
