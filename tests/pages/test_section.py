# ruff: noqa: E501 - markup, unwrapped
"""Article links of a listing."""

from __future__ import annotations

import re

from newscrawl.pages.section import Link, links

URL = "https://www.youm7.com/Section/x/88/1"
CARD = """<div class="col-xs-12 bigOneSec"><a class="bigOneImg" href="/story/2021/11/6/slug/{id}">
<img src="/t.jpg" title="{title}"></a><div><h3><a href="/story/2021/11/6/slug/{id}">{title}</a></h3>
<span class="newsDate2">السبت، 06 نوفمبر 2021 0{n}:40 م</span><p>مقدمة الخبر</p></div></div>"""
PAGE = f"""<html><body><header><a href="/Section/y/97/1">تقارير</a></header><div id="paging">
{CARD.format(id=101, n=1, title="الخبر الأول")}{CARD.format(id=102, n=2, title="الخبر الثاني")}
<div class="bigOneSec"><a href="https://www.youm7.com/story/2021/11/5/s/103#c"><img alt="صورة"></a></div></div>
<aside><a href="/story/2021/1/1/s/101">أطول عنوان ممكن للخبر الأول</a><a href="javascript:void(0)">x</a>
<a href="/story/2020/1/1/s/9">الأكثر قراءة</a></aside></body></html>"""


def test_cards_in_order_each_once_with_title_and_date() -> None:
    assert links(PAGE, URL, r"/story/\d+/\d+/\d+/[^/]+/\d+$", within="#paging") == [
        Link(
            "https://www.youm7.com/story/2021/11/6/slug/101",
            "الخبر الأول",
            "السبت، 06 نوفمبر 2021 01:40 م",
        ),
        Link(
            "https://www.youm7.com/story/2021/11/6/slug/102",
            "الخبر الثاني",
            "السبت، 06 نوفمبر 2021 02:40 م",
        ),
        Link("https://www.youm7.com/story/2021/11/5/s/103", "صورة", None),
    ]


def test_patterns_may_be_of_the_path() -> None:
    found = links(PAGE, URL, re.compile(r"^/story/"))
    assert [link.url.rsplit("/", 1)[1] for link in found] == ["101", "102", "103", "101", "9"]


def test_nothing_outside_the_boxes_is_read() -> None:
    assert links(PAGE, URL, r"^/story/", within=".renamed") == []


def test_hostile_links_are_passed_over() -> None:
    page = '<a href="http://[">a</a><a href>b</a><a>c</a><a href="//">d</a><a href="/story/1">e</a>'
    assert links(page, URL, "story") == [Link("https://www.youm7.com/story/1", "e", None)]


def test_a_machine_date_is_preferred() -> None:
    page = (
        '<div><a href="/story/1">e</a><time datetime="2021-11-06T19:40:00+02:00">أمس</time></div>'
    )
    assert links(page, URL, "story")[0].date == "2021-11-06T19:40:00+02:00"


def test_bidi_marks_in_slugs_stay() -> None:
    found = links('<a href="/story/1/\u200fخبر-«أول»/5">x</a>', URL, "story")
    assert found[0].url == "https://www.youm7.com/story/1/\u200fخبر-«أول»/5"
