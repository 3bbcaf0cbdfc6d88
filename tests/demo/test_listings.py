"""Section pages, feeds and sitemaps list what they should, in all the ways that sites link."""

import re
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from parsel import Selector

from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.demo.sections import SECTIONS

Get = Callable[..., Reply]
CARDS = ".bigOneSec h3 a::attr(href), .smallOneSec h3 a::attr(href)"


def cards(get: Get, section: int, page: int) -> list[str]:
    reply = get(f"/Section/any-slug/{section}/{page}")
    assert reply.status == 200
    return Selector(reply.body.decode()).css(CARDS).getall()


def linked(get: Get, section: int) -> list[str]:
    """Every identifier that a section lists, page by page until an empty one."""
    found: list[str] = []
    page = 1
    while hrefs := cards(get, section, page):
        assert len(hrefs) <= 40
        found += map(identifier, hrefs)
        page += 1
    return found


def identifier(href: str) -> str:
    url = urlsplit(href)
    if url.query.startswith("NewsID="):
        return url.query.removeprefix("NewsID=")
    return url.path.rpartition("/")[2]


def test_sections_list_their_stories_newest_first(paper: Newspaper, get: Get) -> None:
    articles = {article.identifier: article for article in paper.truth}
    for number in SECTIONS:
        expected = [
            a.identifier
            for a in paper.truth
            if number in a.section_ids and "sections" in a.reachable
        ]
        found = linked(get, number)
        assert sorted(found) == sorted(expected)
        dates = [articles[each].published for each in found]
        assert dates == sorted(dates, reverse=True)
    assert cards(get, 88, 2)


def test_both_kinds_of_card_and_a_sidebar_of_strangers(paper: Newspaper, get: Get) -> None:
    document = Selector(get("/Section/x/88/1").body.decode())
    assert document.css("#paging .smallOneSec") and document.css("#paging .bigOneSec")
    assert document.css(".bigOneSec a.bigOneImg::attr(href)").get()
    articles = {article.identifier: article for article in paper.truth}
    strangers = [identifier(a) for a in document.css(".most-read a::attr(href)").getall()]
    assert len(strangers) == 10
    assert not any(88 in articles[each].section_ids for each in strangers)


def test_links_come_in_all_shapes(get: Get) -> None:
    hrefs = [href for section in SECTIONS for href in cards(get, section, 1)]
    hrefs += [href for page in (2, 3) for href in cards(get, 65, page)]
    shapes = (
        r"^https://www\.youm7\.com/\d+$", r"^https://m\.youm7\.com/amp/", r"\?utm_source=",
        r"^https://m\.youm7\.com/story/", r"^http://www\.", r"#comments$", r"[ء-ي]", "%D8",
        r"/story/\d+/\d+/\d+/\d+$", r"^/News\.asp\?NewsID=", "\u200f|%E2%80%8F", "ﷺ|%EF%B7%BA",
    )  # fmt: skip
    for shape in shapes:
        assert any(re.search(shape, href) for href in hrefs), shape


def test_every_link_leads_to_its_story(paper: Newspaper, get: Get) -> None:
    articles = {article.identifier: article for article in paper.truth}
    for section in (88, 65, 203):
        for href in cards(get, section, 1):
            url = urlsplit(href)
            host = url.netloc or "www.youm7.com"
            target = url.path + ("?" + url.query if url.query else "")
            reply = get(target, host=host)
            article = articles[identifier(href)]
            if reply.status == 301:
                location = reply.headers["Location"]
                assert unquote(location) == article.url
            else:
                assert reply.status == (404 if article.kind == "hard_404" else 200)


def test_feeds(paper: Newspaper, get: Get) -> None:
    articles = {article.identifier: article for article in paper.truth}
    shown = set()
    for query in ("", *(f"?SectionID={number}" for number in SECTIONS)):
        reply = get(f"/rss/SectionRss{query}")
        assert reply == get(f"/RSS/SectionRss{query}")
        items = ElementTree.fromstring(reply.body).findall("channel/item")
        assert len(items) <= 40
        for item in items:
            article = articles[item.findtext("guid", "")]
            assert unquote(item.findtext("link", "")) == article.url
            assert parsedate_to_datetime(item.findtext("pubDate", "")) == article.published
            shown.add(article.identifier)
    assert shown == {a.identifier for a in paper.truth if "rss" in a.reachable}
    assert get("/rss/SectionRss?SectionID=x").status == 200


def test_daily_sitemaps(paper: Newspaper, get: Get) -> None:
    days = {article.published.date() for article in paper.truth}
    found = []
    for day in days:
        reply = get(f"/Sitemap/{day.year}/{day.month}/{day.day}")
        urls = [
            unquote(loc.text or "")
            for loc in ElementTree.fromstring(reply.body).iter()
            if loc.tag.endswith("}loc")
        ]
        assert all(f"/story/{day.year}/{day.month}/{day.day}/" in url for url in urls)
        found += urls
    assert sorted(found) == sorted(a.url for a in paper.truth if "sitemap" in a.reachable)
    empty = get("/Sitemap/2012/1/1")
    assert empty.status == 200
    assert not list(ElementTree.fromstring(empty.body))


def test_robots_and_the_index(get: Get) -> None:
    robots = get("/robots.txt").body.decode()
    assert "Disallow: /search\n" in robots and "Disallow: /home\n" in robots
    assert "Crawl-delay" not in robots
    assert "Sitemap: https://www.youm7.com/sitemap.xml" in robots
    index = ElementTree.fromstring(get("/sitemap.xml").body)
    assert len(list(index)) == 30


def test_tags(paper: Newspaper, get: Get) -> None:
    page = Selector(get("/story/2021/11/6/x/5525123").body.decode())
    href = page.css(".tags a::attr(href)").get("")
    assert href.startswith("/Tags/Index?id=")
    assert b"5525123" in get(href).body


@pytest.mark.parametrize(
    ("host", "target", "status", "location"),
    [
        ("www.youm7.com", "/", 200, None),
        ("127.0.0.1:8123", "/", 200, None),
        ("www.youm7.com", "/home/", 200, None),
        ("youm7.com", "/Section/x/88/1", 301, "https://www.youm7.com/Section/x/88/1"),
        ("www.youm7.com", "/5525123", 301, "https://www.youm7.com/story/2021/11/6/"),
        ("www.youm7.com", "/News.asp?NewsID=5525123", 301, "https://www.youm7.com/story/"),
        ("www.youm7.com", "/NewsSection.asp?SecID=88", 301, "https://www.youm7.com/Section/"),
        ("www.youm7.com", "/anything-88", 301, "https://www.youm7.com/Section/"),
        ("www.youm7.com", "/Section/x/88/900", 200, None),
        ("www.youm7.com", "/Section/x/88/0", 200, None),
        ("www.youm7.com", "/Section/x/9999/1", 404, None),
        ("www.youm7.com", "/story/2021/11/6/x/1", 404, None),
        ("www.youm7.com", "/News.asp?NewsID=1", 404, None),
        ("www.youm7.com", "/Sitemap/2021/99/99", 200, None),
        ("www.youm7.com", "/style.css", 404, None),
        ("www.youm7.com", "/%FF%00", 404, None),
        ("example.com", "/", 421, None),
    ],
)
def test_routes(get: Get, host: str, target: str, status: int, location: str | None) -> None:
    reply = get(target, host=host)
    assert reply.status == status
    assert reply.headers.get("Location", "").startswith(location or "")


def test_listings_have_validators_and_other_methods_are_refused(paper: Newspaper, get: Get) -> None:
    for target in ("/Section/x/88/1", "/rss/SectionRss", "/Sitemap/2021/11/6"):
        tag = get(target).headers["ETag"]
        again = paper.respond("GET", "www.youm7.com", target, {"if-none-match": tag})
        assert (again.status, again.body) == (304, b"")
        assert paper.respond("GET", "www.youm7.com", target, {"if-none-match": "no"}).status == 200
    assert paper.respond("POST", "www.youm7.com", "/").status == 405
