"""Sitemaps and their indexes."""

from __future__ import annotations

import gzip
import re
from datetime import date

from scrapy.http import Response

from newscrawl.sources import DailySitemap, Sitemap
from newscrawl.sources.base import Listing, Scope
from newscrawl.state.base import Window

from .kit import SCOPE, listed

SITE = "https://paper.example"
ARTICLE = re.compile(r"/news/\d+$")
NEWS = f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{SITE}/news/7</loc><lastmod>2026-11-24T09:00:00+02:00</lastmod><news:news>
<news:publication_date>2026-11-22T08:00:00+02:00</news:publication_date>
<news:title>عودة القطار</news:title></news:news></url>
<url><loc> /news/8 </loc><lastmod>2026-11-24</lastmod></url>
<url><loc>{SITE}/about</loc></url></urlset>"""


def index(*entries: tuple[str, str]) -> bytes:
    rows = "".join(
        f"<sitemap><loc>{SITE}/{name}</loc><lastmod>{changed}</lastmod></sitemap>"
        if changed
        else f"<sitemap><loc>{SITE}/{name}</loc></sitemap>"
        for name, changed in entries
    )
    return f"<sitemapindex>{rows}</sitemapindex>".encode()


def chain(body: bytes, scope: Scope = SCOPE) -> list[Listing]:
    """The sitemaps that an index leads to, in order."""
    source = Sitemap(SITE + "/sitemap.xml")
    (first,) = source.listings(scope)
    following = source.following(first, scope, Response(first.url, body=body))
    found = []
    while following:
        found.append(following)
        following = source.following(following, scope, Response(following.url, body=b"<urlset/>"))
    return found


def names(listings: list[Listing]) -> list[str]:
    return [listing.url.rsplit("/", 1)[1] for listing in listings]


def read(body: bytes, **headers: str) -> list:
    source = Sitemap(SITE + "/sitemap.xml")
    (first,) = source.listings(SCOPE)
    return source.links(Response(first.url, body=body, headers=headers), first, ARTICLE)


def test_an_article_is_dated_by_its_publication_only() -> None:
    assert read(NEWS.encode()) == [
        (SITE + "/news/7", "عودة القطار", "2026-11-22T08:00:00+02:00"),
        (SITE + "/news/8", None, None),
    ]
    assert read(gzip.compress(NEWS.encode())) == read(NEWS.encode())


def test_an_index_is_followed_newest_first() -> None:
    entries = [("a.xml", "2026-01-01"), ("b.xml", "2026-11-23"), ("c.xml", ""), ("d.xml", "")]
    assert names(chain(index(*entries))) == ["b.xml", "a.xml", "c.xml", "d.xml"]


def test_lists_of_what_is_no_article_are_passed_over() -> None:
    entries = [
        (name, "")
        for name in (
            "post-sitemap1.xml",
            "category-sitemap.xml",
            "post_tag-sitemap.xml",
            "page-sitemap.xml",
            "author-sitemap.xml",
            "wp-sitemap-posts-post-1.xml",
            "wp-sitemap-posts-page-1.xml",
            "wp-sitemap-taxonomies-category-1.xml",
            "wp-sitemap-users-1.xml",
            "sitemap-2026-11.xml",
        )
    ]
    kept = ["post-sitemap1.xml", "wp-sitemap-posts-post-1.xml", "sitemap-2026-11.xml"]
    assert names(chain(index(*entries))) == kept


def test_what_was_modified_before_the_first_day_is_not_read() -> None:
    scope = Scope(SCOPE.today, None, Window(date(2026, 11, 20)))
    entries = [("old.xml", "2026-11-01"), ("new.xml", "2026-11-21T00:00:00Z"), ("any.xml", "")]
    assert names(chain(index(*entries), scope)) == ["new.xml", "any.xml"]


def test_a_stamp_is_trusted_where_it_can_be() -> None:
    stamps = ["2026-11-24T09:00:00Z", "2026-11-24", "2026-11-01", "", "أمس"]
    found = chain(index(*((f"{n}.xml", stamp) for n, stamp in enumerate(stamps))))
    assert {listing.url[-5]: listing.is_stamped for listing in found} == {
        "0": True,
        "1": False,  # more of today may follow
        "2": True,
        "3": False,
        "4": False,
    }


def test_indexes_of_indexes_have_an_end() -> None:
    source = Sitemap(SITE + "/sitemap.xml")
    listing: Listing | None = next(source.listings(SCOPE))
    for _ in range(20):
        assert listing
        answer = Response(listing.url, body=index((f"{listing.page}.xml", "")))
        listing = source.following(listing, SCOPE, answer)
        if listing is None:
            break
    assert listing is None


def test_days_one_by_one() -> None:
    source = DailySitemap(SITE + "/{year}/{month:02}/{day}")
    assert listed(source) == []
    scope = Scope(SCOPE.today, None, Window(date(2026, 11, 23)))
    (first,) = source.listings(scope)
    second = source.following(first, scope)
    assert second is not None
    assert (first.url, second.url) == (SITE + "/2026/11/24", SITE + "/2026/11/23")
    assert source.following(second, scope) is None


def test_an_address_that_is_none_hides_no_other() -> None:
    body = NEWS.replace("<url>", "<url><loc>http://[bad/news/7</loc></url><url>", 1).encode()
    assert [link.url for link in read(body)] == [f"{SITE}/news/7", f"{SITE}/news/8"]
