# ruff: noqa: E501 - markup, unwrapped
"""A site states a field by a selector; the default chain stays behind it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css, xpath

URL = "https://paper.example/news/123"
TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."
PAGE = f"""<html><head><title>سفن الخشب تغادر الميناء - البلاغ</title>
<meta property="og:site_name" content="البلاغ"><meta property="article:section" content="اقتصاد">
<meta property="article:published_time" content="2021-11-06T10:00:00+02:00">
<meta name="author" content="كريم الحداد"></head><body><article>
<h1>سفن الخشب تغادر الميناء</h1><h2 class="kick">بعد أسبوع من الانتظار في البحر</h2>
<i class="who">كتبت: هالة منصور</i><b class="when">6-11-2021 | 11:30</b>
<ul class="t"><li>ميناء</li><li> #سفن </li><li>ميناء</li></ul>
<div class="a"><p>{TEXT}</p><p>{TEXT[:-1]} أمس.</p></div><div class="z"><p>نص آخر طويل لا صلة له بالخبر على الإطلاق.</p></div>
<img class="pic" data-src="/img/20211106-ship.jpg"></article></body></html>"""


class Paper(ArticlePage):
    headline = css("h2.kick")
    author = css("i.who")
    articleBody = css("div.nothing p", "div.a p:last-child")
    articleSection = xpath("//ul[@class='t']/li[1]/text()")
    keywords = css("ul.t li")
    datePublished = css("b.when")
    image = css("img.pic")
    identifier = xpath("count(//li)")
    description = css("meta[name=author]", attr="content")


def test_selectors_answer_first() -> None:
    item = Paper(PAGE, URL, timezone="Africa/Cairo").item()
    assert item.headline == "بعد أسبوع من الانتظار في البحر"
    assert item.author == ["هالة منصور"]
    assert item.articleBody == f"{TEXT[:-1]} أمس."
    assert item.articleSection == ["ميناء"]
    assert item.keywords == ["ميناء", "سفن"]
    assert item.datePublished == datetime(2021, 11, 6, 11, 30, tzinfo=timezone(timedelta(hours=2)))
    assert item.image == [{"url": "https://paper.example/img/20211106-ship.jpg"}]
    assert item.identifier == "3"
    assert item.description == "كريم الحداد"


class Rotten(ArticlePage):
    headline = css("h1.gone")
    author = css("ul.t")
    articleBody = css("#gone p")
    articleSection = css("b.gone")
    datePublished = css("h1")
    canonicalUrl = css("i.who")


def test_what_selectors_miss_the_default_chain_answers() -> None:
    rotten, default = (
        page(PAGE, URL, timezone="Africa/Cairo").item() for page in (Rotten, ArticlePage)
    )
    assert rotten == default
    assert default.headline == "سفن الخشب تغادر الميناء"
    assert default.articleSection == ["اقتصاد"]
    assert default.author == ["كريم الحداد"]


def test_a_subclass_inherits_and_replaces() -> None:
    class Edition(Paper):
        headline = css("h1")

    item = Edition(PAGE, URL).item()
    assert item.headline == "سفن الخشب تغادر الميناء"
    assert item.identifier == "3"


def test_a_property_may_answer_a_field() -> None:
    class Computed(ArticlePage):
        @property
        def identifier(self) -> str:  # type: ignore[override]
            return self.url.rsplit("/", 1)[-1]

    page = Computed(PAGE, URL)
    assert page.item().identifier == "123"
    assert page.explain().fields["identifier"] == []


def test_explanations_name_their_sources() -> None:
    page = Paper(PAGE, URL, timezone="Africa/Cairo")
    fields = page.explain().fields
    assert ("site", ["ميناء"], True) in fields["articleSection"]
    assert ("article:section", ["اقتصاد"], False) in fields["articleSection"]
    for name, rows in fields.items():
        assert sum(chosen for *_, chosen in rows) == bool(getattr(page, name)), name


@pytest.mark.parametrize("make", [lambda: css("h1["), lambda: xpath("//h1[")])
def test_a_malformed_selector_raises_at_once(make: object) -> None:
    with pytest.raises(Exception, match=r".+"):
        make()  # type: ignore[operator]
