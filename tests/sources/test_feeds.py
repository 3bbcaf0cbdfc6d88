"""Feeds as servers really send them."""

from __future__ import annotations

import gzip
import re

import pytest
from scrapy.http import Response, XmlResponse

from newscrawl.sources import Feed
from newscrawl.sources.base import Scope
from newscrawl.state.base import Window

from .kit import SCOPE, listed

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>الجريدة</title><link>https://paper.example/</link>
<item><title>افتتاح الجسر</title><link>https://paper.example/news/10</link>
<pubDate>Tue, 24 Nov 2026 10:00:00 +0200</pubDate></item>
<item><title><![CDATA[عودة القطار]]></title><link>/news/11?utm_source=rss&amp;x=1</link></item>
<item><title>قسم</title><link>https://paper.example/sport</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>موسم الزيتون</title>
<link rel="enclosure" href="https://paper.example/news/12.jpg"/>
<link rel="alternate" href="https://paper.example/news/12"/><updated>2026-11-23T08:00:00Z</updated>
</entry></feed>"""


def links(body: bytes | str, content_type: str = "application/rss+xml", **options: str) -> list:
    data = body.encode() if isinstance(body, str) else body
    response = XmlResponse(
        "https://paper.example/feed", body=data, headers={"Content-Type": content_type}
    )
    feed = Feed("https://paper.example/feed")
    return feed.links(response, next(feed.listings(SCOPE)), re.compile(r"/news/\d+(?:\?|$)"))


def test_rss() -> None:
    first, second = links(RSS)
    assert first == (
        "https://paper.example/news/10",
        "افتتاح الجسر",
        "Tue, 24 Nov 2026 10:00:00 +0200",
    )
    assert second == ("https://paper.example/news/11?utm_source=rss&x=1", "عودة القطار", None)


def test_atom_takes_the_alternate_link() -> None:
    assert links(ATOM) == [
        ("https://paper.example/news/12", "موسم الزيتون", "2026-11-23T08:00:00Z")
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "windows-1256"])
def test_a_charset_that_the_prolog_denies(encoding: str) -> None:
    assert [link.title for link in links(RSS.encode(encoding))] == ["افتتاح الجسر", "عودة القطار"]


@pytest.mark.parametrize(
    "broken",
    [
        "\n\n  " + RSS,
        "تنبيه\n" + RSS,
        RSS.replace("افتتاح الجسر", "افتتاح &nbsp; الجسر & عودته"),
        RSS[: RSS.index("<item><title>قسم")],
        RSS.replace("</rss>", "<script>"),
    ],
)
def test_a_broken_feed_is_read_as_far_as_it_goes(broken: str) -> None:
    assert [link.url.partition("?")[0][-2:] for link in links(broken)] == ["10", "11"]


def test_gzip_that_the_header_does_not_name() -> None:
    assert len(links(gzip.compress(RSS.encode()))) == 2


def test_nothing_of_use_is_no_links() -> None:
    for body in (b"", b"<html><body>Forbidden</body></html>", b"\0\0\0", b"{}"):
        assert links(body) == []


def test_an_entity_is_not_expanded() -> None:
    bomb = RSS.replace("<rss", '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><rss', 1)
    assert [link.title for link in links(bomb.replace("افتتاح", "&b;"))][1] == "عودة القطار"


def test_a_feed_with_page_numbers_goes_on() -> None:
    feed = Feed("https://paper.example/feed/?paged={page}")
    first = next(feed.listings(SCOPE))
    second = feed.following(first, SCOPE)
    assert second is not None
    assert (first.url[-1], second.url[-1], first.key == second.key) == ("1", "2", True)
    assert Feed("https://paper.example/feed").following(first, SCOPE) is None


def test_sections_that_the_feed_has() -> None:
    feed = Feed("https://paper.example/{id}.xml", {"1": "فن"}, everything="https://paper.example/x")
    assert listed(feed) == ["https://paper.example/x", "https://paper.example/1.xml"]
    asked = Scope(SCOPE.today, ("1", "2"), Window())
    assert listed(feed, asked) == ["https://paper.example/1.xml"]
    # A feed of the whole site would bring other sections.
    assert listed(Feed("https://paper.example/feed"), asked) == []


def test_a_page_in_the_place_of_a_feed() -> None:
    response = Response("https://paper.example/feed", body=b"<html><a href=/news/1>x</a></html>")
    feed = Feed("https://paper.example/feed")
    assert feed.links(response, next(feed.listings(SCOPE)), re.compile("/news/")) == []


@pytest.mark.parametrize("address", ["http://[bad/news/10", "https://[::1", "//[x"])
def test_an_address_that_is_none_hides_no_other(address: str) -> None:
    bad = f"<item><link>{address}</link></item>"
    assert len(links(RSS.replace("<item>", f"{bad}<item>", 1))) == 2
