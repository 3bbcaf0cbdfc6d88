"""What a listing page is asked for with, to be sent only if it has changed."""

from __future__ import annotations

from typing import Any

import pytest
from scrapy import Request
from scrapy.http import Response

from newscrawl import conditional
from newscrawl.sources import Sections
from newscrawl.spider import NewsSpider
from newscrawl.state.base import Validator

URL = "https://paper.example/قسم/1"
LATE = "Tue, 30 Nov 2021 10:02:00 GMT"
EARLY = "Tue, 30 Nov 2021 10:00:00 GMT"


class Paper(NewsSpider):
    name = "paper"
    timezone = "Africa/Cairo"
    article_url = r"/\d+$"


def page(
    status: int = 200, flags: tuple[str, ...] = (), meta: Any = None, **headers: str
) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = Request(URL, meta=meta)
    return Response(request.url, status=status, headers=named, flags=list(flags), request=request)


def headers(response: Response, links: int = 40) -> dict[str, str] | None:
    found = conditional.validator(response, URL, "reader", links)
    assert found is None or (found.url, found.reader, found.links) == (URL, "reader", links)
    return conditional.headers(found) if found else None


@pytest.mark.parametrize("tag", ['"x"', 'W/"x"', '"x-gzip"', "unquoted", '"\xe9"'])
def test_a_tag_is_sent_back_as_it_came(tag: str) -> None:
    response = page(ETag=tag.encode("latin-1"))  # type: ignore[arg-type]
    assert headers(response) == {"If-None-Match": tag}


def test_a_tag_goes_before_a_date() -> None:
    response = page(ETag='"x"', Last_Modified=EARLY, Date=LATE)
    assert headers(response) == {"If-None-Match": '"x"'}


@pytest.mark.parametrize(
    ("modified", "sent", "is_safe"),
    [
        (EARLY, LATE, True),
        (EARLY, EARLY, False),  # it may change again within this second
        (LATE, EARLY, False),
        (EARLY, "", False),
        ("yesterday", LATE, False),
        (EARLY, "-1", False),
        (EARLY, "Tue, 30 Nov 99999 10:02:00 GMT", False),
        (EARLY, "Tue, 30 Nov 2021 10:02:00", False),  # no zone: not comparable
    ],
)
def test_a_date_alone_must_be_settled(modified: str, sent: str, is_safe: bool) -> None:
    response = page(Last_Modified=modified, Date=sent)
    assert headers(response) == ({"If-Modified-Since": modified} if is_safe else None)


def test_answers_that_say_nothing_of_the_listing() -> None:
    assert headers(page()) is None
    assert headers(page(ETag='"x"'), links=0) is None
    assert headers(page(ETag="")) is None
    assert headers(page(ETag=f'"{"x" * 600}"')) is None
    assert headers(page(status=203, ETag='"x"')) is None
    for flag in ("truncated", "partial"):
        assert headers(page(flags=(flag,), ETag='"x"')) is None
    assert headers(page(meta={"redirect_urls": [URL]}, ETag='"x"')) is None


def test_a_reader_is_another_where_it_may_find_other_links() -> None:
    def reader(cards: str | None = "#list", **differs: Any) -> str:
        spider = type("Spider", (Paper,), differs)()
        source = Sections("https://paper.example/{id}/{page}", {"1": "فن"}, cards=cards)
        return conditional.reader(spider, source)

    assert reader() == reader()
    readers = [
        reader(),
        reader(cards=None),
        reader(article_url=r"/\d+/?$"),
        reader(identity=r"(\d+)"),
        reader(rewrite=(("/m/", "/"),)),
    ]
    assert len(set(readers)) == len(readers)


def test_without_a_tag_the_date_is_sent() -> None:
    assert conditional.headers(Validator(URL, "reader", 1, None, EARLY)) == {
        "If-Modified-Since": EARLY
    }
