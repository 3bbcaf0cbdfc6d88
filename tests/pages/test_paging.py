"""The next page of a list, in the makes that sites give it."""

from __future__ import annotations

import pytest

from newscrawl.pages import paging
from newscrawl.pages.document import Document

SITE = "https://www.paper.example"


def following(markup: str, url: str, number: int | None = None) -> str | None:
    page = Document(f"<html><body>{markup}</body></html>", SITE + url)
    found = paging.next_page(page, number)
    return found and found.removeprefix(SITE)


@pytest.mark.parametrize(
    ("url", "markup", "expected"),
    [
        ("/art", '<link rel="next" href="/art/page/2/">', "/art/page/2/"),
        ("/art", '<a class="next page-numbers" href="/art/page/2/">التالي</a>', "/art/page/2/"),
        ("/art/page/2/", '<a href="/art/">1</a><a href="/art/page/3/">3</a>', "/art/page/3/"),
        ("/art?page=9", '<a href="/art?page=8">8</a><a href="/art?page=10">»</a>', "/art?page=10"),
        ("/list.aspx?id=7", '<a href="/list.aspx?id=7&page=2">2</a>', "/list.aspx?id=7&page=2"),
        ("/88/1", '<a href="/88/2">التالى</a>', "/88/2"),
        ("/art", '<button class="load-more" data-url="/art?page=2">المزيد</button>', "/art?page=2"),
        # A box's "more", a carousel's arrow, the last page, another section's page.
        ("/art", '<a href="/sport?page=2">المزيد</a>', None),
        ("/art", '<a class="slick-next" href="/news/5">التالي</a>', None),
        ("/art?page=3", '<a href="/art?page=2">2</a><a href="/art?page=1">السابق</a>', None),
        ("/art", '<a class="next" href="https://other.example/page/2">التالي</a>', None),
    ],
)
def test_the_next_page(url: str, markup: str, expected: str | None) -> None:
    assert following(markup, url) == expected


@pytest.mark.parametrize(
    ("url", "number", "markup", "expected"),
    [
        # Counted from 0, with the place printed; counted by articles; in Arabic digits.
        ("/term/1", 1, '<a href="?page=1">2</a><a href="?page=2">3</a>', "/term/1?page=1"),
        ("/term/1?page=1", 2, '<a href="?page=0">1</a><a href="?page=2">3</a>', "/term/1?page=2"),
        ("/c?id=8", 1, '<a href="/c?id=8&start=4">2</a>', "/c?id=8&start=4"),
        ("/c?id=8&start=4", 2, '<a href="/c?id=8&start=8">التالي</a>', "/c?id=8&start=8"),
        ("/art", 1, '<a href="/art/2">٢</a><a href="/art/3">٣</a>', "/art/2"),
        ("/art", 1, '<a href="/art?page=2">صفحة ٢</a>', "/art?page=2"),
        ("/art/", 1, '<a href="/art/page2.html">التالي »</a>', "/art/page2.html"),
        (
            "/art/page2.html",
            2,
            '<a href="page1.html">»</a><a href="page3.html">«</a>',
            "/art/page3.html",
        ),
        ("/art.html", 1, '<a href="/art-2.html">2</a>', "/art-2.html"),
        ("/category/10001", 1, '<a href="/category/10001/2">2</a>', "/category/10001/2"),
        ("/art/9", 9, '<a href="/art/10">10</a>', "/art/10"),
        ("/page/2/art", 2, '<a href="/page/3/art">3</a>', "/page/3/art"),
        # What scripts load.
        (
            "/c/1/art",
            1,
            '<div id="loadmore" data-url="/ajax?cat=1&page=2"></div>',
            "/ajax?cat=1&page=2",
        ),
        (
            "/ajax?cat=1&page=2",
            2,
            '<div data-url="/ajax?cat=1&page=3"></div>',
            "/ajax?cat=1&page=3",
        ),
        (
            "/art",
            1,
            '<button class="load-more" data-url="/art?after=xk2">المزيد</button>',
            "/art?after=xk2",
        ),
        # A session is no part of an address.
        ("/art?PHPSESSID=a1", 1, '<a href="/art?PHPSESSID=b2&page=2">2</a>', "/art?page=2"),
        # "More" below a teaser, a share button, a calendar, the last page by its number only.
        ("/news", 1, '<a href="/news/1234">المزيد</a>', None),
        ("/news", 1, '<div class="share" data-href="/news/1234"></div>', None),
        ("/days", 1, '<a rel="next" href="/archive?date=2026-11-25">التالي</a>', None),
        ("/art", 1, '<a href="/art?page=90">90</a>', None),
        ("/art", 1, '<a href="/art?page={page}" data-url="/art?page={page}">2</a>', None),
    ],
)
def test_the_next_page_by_its_place(
    url: str, number: int, markup: str, expected: str | None
) -> None:
    assert following(markup, url, number) == expected


def test_a_pager_that_posts() -> None:
    pager = "".join(
        f"""<a href="javascript:__doPostBack('ctl00$gv','Page${n}')">{n}</a>""" for n in (1, 3, 4)
    )
    page = Document(f"<body>{pager}</body>", SITE + "/Section.aspx?sec=4")
    assert paging.next_postback(page, 2) == ("ctl00$gv", "Page$3")
    assert paging.next_postback(page, 4) is None
