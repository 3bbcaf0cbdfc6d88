"""Listings of a small site, read one after another against a state in memory."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, Response
from scrapy.spidermiddlewares.httperror import HttpError
from scrapy.statscollectors import MemoryStatsCollector
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from newscrawl.sources import Sections, Sitemap
from newscrawl.sources.base import Listing
from newscrawl.spider import NewsSpider
from newscrawl.state.sqlite import SQLiteState

SITE = "https://paper.example"


class Paper(NewsSpider):
    name = "paper"
    timezone = "Africa/Cairo"
    publisher = "الجريدة"
    sources = (Sections(SITE + "/{name}/{page}", {"1": "art"}, cards="#list"),)
    article_url = r"/\d+$"
    identity = r"/(\d+)$"


@pytest.fixture
def state() -> Iterator[SQLiteState]:
    state = SQLiteState(None)
    yield state
    state.close()


def spider(state: SQLiteState, **arguments: str) -> Paper:
    """A new run."""
    paper = Paper(**arguments)
    crawler = get_crawler()
    paper.crawler = SimpleNamespace(  # type: ignore[assignment]
        stats=MemoryStatsCollector(crawler), signals=crawler.signals
    )
    paper.run = state.open_run("paper", {}, window=paper.scope.window)
    return paper


def answer(
    request: Request, *names: int, status: int = 200, flags: tuple[str, ...] = ()
) -> Response:
    cards = "".join(f'<div><a href="/{name}">خبر طويل العنوان {name}</a></div>' for name in names)
    return HtmlResponse(
        request.url,
        body=f'<html><body><div id="list">{cards}</div></body></html>'.encode(),
        headers={"ETag": f'"{names}"'},
        request=request,
        flags=list(flags),
    )


def first(paper: Paper) -> Request:
    (listing,) = paper.sources[0].listings(paper.scope)
    return paper._listing_request(listing)


def follow(paper: Paper, request: Request, response: Response) -> tuple[list[str], Request | None]:
    """The articles that a listing leads to, and the next listing."""
    requests = list(paper.parse_listing(response, **request.cb_kwargs))
    listings = [r for r in requests if "listing" in r.cb_kwargs]
    articles = [r.cb_kwargs["identifier"] for r in requests if r not in listings]
    return articles, listings[0] if listings else None


def number(paper: Paper, fact: str) -> int:
    return int(paper.crawler.stats.get_value(f"newscrawl/{fact}", 0))


def read(paper: Paper, *pages: tuple[int, ...]) -> list[str]:
    """Read pages until the listing ends, all of them."""
    request, found = first(paper), []
    for page in pages:
        assert request is not None
        articles, request = follow(paper, request, answer(request, *page))
        found += articles
    assert request is None
    return found


def tag(request: Request) -> bytes | None:
    return request.headers.get("If-None-Match")


def test_only_the_first_page_of_a_complete_listing_is_asked_for_conditionally(
    state: SQLiteState,
) -> None:
    assert read(spider(state), (3, 2), (1,), ()) == ["3", "2", "1"]
    paper = spider(state)
    request = first(paper)
    assert tag(request) == b'"(3, 2)"'
    assert request.meta["handle_httpstatus_list"] == [304]
    _, second = follow(paper, request, answer(request, 5, 4))
    assert second is not None
    assert tag(second) is None


def test_an_unchanged_page_ends_its_listing_and_stays_the_last_that_was_read(
    state: SQLiteState,
) -> None:
    read(spider(state), (3, 2), (1,), ())
    for _ in range(2):
        paper = spider(state)
        request = first(paper)
        assert follow(paper, request, Response(request.url, status=304)) == ([], None)
        assert (number(paper, "section/unchanged"), number(paper, "section/pages")) == (1, 0)
        assert number(paper, "section/links") == 2


def test_a_listing_that_broke_off_is_known_by_its_last_complete_reading(
    state: SQLiteState,
) -> None:
    read(spider(state), (3, 2), (1,), ())
    broken = spider(state)
    request = first(broken)
    follow(broken, request, answer(request, 7, 6))  # page 2, with 5 and 4, is never read
    paper = spider(state)
    assert tag(first(paper)) == b'"(3, 2)"'
    # What the broken run found does not end this one's paging; what is older does.
    assert read(paper, (7, 6), (5, 4), (3, 2)) == ["7", "6", "5", "4", "3", "2"]


def test_a_page_that_was_cut_off_is_read_and_its_listing_is_not_complete(
    state: SQLiteState,
) -> None:
    paper = spider(state)
    request = first(paper)
    articles, following = follow(paper, request, answer(request, 3, flags=("truncated",)))
    assert articles == ["3"]
    assert number(paper, "section/failed") == 1
    assert following is not None
    assert follow(paper, following, answer(following)) == ([], None)
    assert not spider(state).run.seen_before(["3"], "section:1", None)
    assert tag(first(spider(state))) is None


def test_no_listing_is_asked_for_conditionally_where_saved_articles_are_looked_at(
    state: SQLiteState,
) -> None:
    read(spider(state), (3, 2), ())
    assert tag(first(spider(state, revisit="3d"))) is None
    assert tag(first(spider(state, from_date="2021-01-01"))) is not None


def test_another_page_layout_is_read_in_full(
    state: SQLiteState, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(spider(state), (3, 2), ())
    monkeypatch.setattr(Paper, "sources", (Sections(SITE + "/{name}/{page}", {"1": "art"}),))
    assert tag(first(spider(state))) is None


async def test_articles_of_another_section_that_wait_keep_listings_from_being_passed_over(
    state: SQLiteState,
) -> None:
    paper = spider(state)
    read(paper, (3, 2), ())
    paper.run.gone("2", f"{SITE}/2", "HTTP 404")
    state.db.execute("UPDATE article SET source = 'section:9' WHERE identifier = '3'")
    asked = spider(state, sections="1")
    requests = [request async for request in asked.start()]
    assert [request.url for request in requests] == [f"{SITE}/art/1"]
    assert tag(requests[0]) is None
    assert follow(asked, requests[0], answer(requests[0], 3, 2))[0] == ["3"]


def failure(request: Request, status: int) -> Failure:
    response = Response(request.url, status=status, request=request)
    error = Failure(HttpError(response, "refused"))
    error.request = request
    return error


@pytest.mark.parametrize(("status", "is_end"), [(404, True), (410, True), (500, False)])
def test_no_such_page_after_the_first_is_the_end(
    status: int, is_end: bool, state: SQLiteState
) -> None:
    paper = spider(state)
    request = first(paper)
    _, second = follow(paper, request, answer(request, 3, 2))
    assert second is not None
    (third,) = paper.listing_failed(failure(second, status))
    more = list(paper.listing_failed(failure(third, status)))
    assert (more == [], number(paper, "section/ended")) == (is_end, int(is_end))
    assert spider(state).run.seen_before(["3"], "section:1", None) is is_end


@pytest.mark.parametrize("names", [(), (1,)])
def test_a_missing_page_with_others_behind_it_is_a_failure(
    names: tuple[int, ...], state: SQLiteState
) -> None:
    paper = spider(state)
    request = first(paper)
    _, second = follow(paper, request, answer(request, 3, 2))
    assert second is not None
    (third,) = paper.listing_failed(failure(second, 404))
    follow(paper, third, answer(third, *names))
    assert number(paper, "section/failed") == len(names)


def test_a_first_page_that_is_not_there_is_a_failure(state: SQLiteState) -> None:
    paper = spider(state)
    list(paper.listing_failed(failure(first(paper), 404)))
    assert number(paper, "section/failed") == 1


def test_a_sitemap_is_read_again_when_it_has_changed(state: SQLiteState) -> None:
    def run(**stamps: str) -> list[str]:
        paper = spider(state)
        paper.sources = (Sitemap(SITE + "/sitemap.xml"),)
        rows = "".join(
            f"<sitemap><loc>{SITE}/{name}.xml</loc><lastmod>{stamp}</lastmod></sitemap>"
            for name, stamp in stamps.items()
        )
        request, asked = first(paper), []
        body = f"<sitemapindex>{rows}</sitemapindex>"
        while request:
            response = Response(request.url, body=body.encode(), request=request)
            _, request = follow(paper, request, response)
            body = "<urlset/>"
            asked += [request.url[-5]] if request else []
        return asked

    assert run(a="2020-01-02", b="2020-01-01") == ["a", "b"]
    assert run(a="2020-01-02", b="2020-01-03") == ["b"]
    assert run(a="2020-01-02", b="2020-01-03", c="2020-01-04") == ["c"]


def test_a_listing_names_what_it_is(state: SQLiteState) -> None:
    listing: Listing = first(spider(state)).cb_kwargs["listing"]
    assert (listing.key, listing.page) == ("section:1", 1)
