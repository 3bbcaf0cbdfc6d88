"""Section pages in all the ways that sites load them."""

from __future__ import annotations

import json
import re
from typing import Any

from scrapy.http import HtmlResponse, Response

from newscrawl.sources import Postback, Sections
from newscrawl.sources.base import Listing, Source

from .kit import SCOPE, listed

SITE = "https://paper.example"
ARTICLE = re.compile(r"^/news/\d+$")
CARDS = (
    '<div class="card"><a href="/news/1">افتتاح الجسر الجديد</a></div><a href="/about">من نحن</a>'
)


def page(body: str, url: str = SITE + "/art/1") -> Response:
    return HtmlResponse(url, body=body.encode())


def first(source: Source) -> Listing:
    return next(iter(source.listings(SCOPE)))


def urls(source: Source, response: Response) -> list[str]:
    return [link.url for link in source.links(response, first(source), ARTICLE)]


def test_offsets_instead_of_numbers() -> None:
    source = Sections(SITE + "/{id}?start={page}", {"7": "فن"}, first=0, step=20)
    second = source.following(first(source), SCOPE)
    assert listed(source) == [SITE + "/7?start=0"]
    assert second is not None
    assert second.url == SITE + "/7?start=20"


def test_a_page_without_a_number_is_the_only_one() -> None:
    source = Sections(SITE + "/{id}", {"7": "فن"})
    assert source.following(first(source), SCOPE, page(CARDS)) is None


def test_the_next_page_by_its_link() -> None:
    source = Sections(SITE + "/{id}", {"7": "فن"}, more="a.next, button.more")
    for markup, expected in (
        ('<a class="next" href="/art?after=abc">التالي</a>', "/art?after=abc"),
        ('<button class="more" data-url="/load/2">المزيد</button>', "/load/2"),
        ('<a class="next" href="#" data-href="/x">المزيد</a>', "/x"),
    ):
        following = source.following(first(source), SCOPE, page(CARDS + markup))
        assert following is not None
        assert (following.url, following.page) == (SITE + expected, 2)
    assert source.following(first(source), SCOPE, page(CARDS)) is None
    assert source.following(first(source), SCOPE) is None


def test_html_within_json() -> None:
    source = Sections(SITE + "/{id}/{page}", {"7": "فن"})
    for data in ({"html": CARDS}, [{"data": [CARDS]}], {"success": True, "data": {"posts": CARDS}}):
        assert urls(source, page(json.dumps(data))) == [SITE + "/news/1"]
    assert urls(source, page('{"html": "<a href=')) == []
    deep: Any = CARDS
    for _ in range(900):
        deep = [deep]
    assert urls(source, page(json.dumps(deep))) == [SITE + "/news/1"]


def test_addresses_in_the_raw_page() -> None:
    source = Sections(SITE + "/{id}", {"7": "فن"}, link=r"sharer\?u=([^\"&]+)")
    raw = r'<script>x="sharer?u=https:\/\/paper.example\/news\/5"</script><i x="sharer?u=/news/6">'
    assert urls(source, page(raw)) == [SITE + "/news/5", SITE + "/news/6"]


def test_a_form_for_each_page() -> None:
    source = Sections(SITE + "/ajax", {"7": "فن"}, form={"section": "{id}", "page": "{page}"})
    assert first(source).form == (("section", "7"), ("page", "1"))
    second = source.following(first(source), SCOPE)
    assert second is not None
    assert dict(second.form)["page"] == "2"


def test_web_forms_send_back_what_the_page_held() -> None:
    source = Postback(SITE + "/list.aspx?id={id}", {"7": "فن"}, target="ctl00$Pager")
    assert first(source).form == ()
    body = CARDS + (
        '<input type="hidden" name="__VIEWSTATE" value="abc==">'
        '<input type=hidden name=__EVENTTARGET><input type="text" name="q" value="x">'
    )
    second = source.following(first(source), SCOPE, page(body))
    assert second is not None
    assert second.url == first(source).url
    assert dict(second.form) == {
        "__VIEWSTATE": "abc==",
        "__EVENTTARGET": "ctl00$Pager",
        "__EVENTARGUMENT": "Page$2",
    }
    assert source.following(first(source), SCOPE, page(CARDS)) is None


def test_cards_only() -> None:
    source = Sections(SITE + "/{id}/{page}", {"7": "فن"}, cards=".card")
    sidebar = '<aside><a href="/news/9">خبر من قسم آخر</a></aside>'
    assert urls(source, page(CARDS + sidebar)) == [SITE + "/news/1"]
    later = source.following(first(source), SCOPE)
    assert later is not None
    assert source.links(page(sidebar), later, ARTICLE) == []
