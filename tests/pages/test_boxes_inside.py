# ruff: noqa: E501 - markup, unwrapped
"""What stands between two paragraphs and is none: cards, films, posts, pictures with words."""

from __future__ import annotations

import pytest
from page_fresh import BRIDGE, BRIDGE_TEXT, LINKS, page

from newscrawl.pages.article import ArticlePage

EXCERPT = "تفاصيل حول الخبر الذي نشر أمس ويتحدث عن توقعات جديدة في المنطقة خلال الأيام."
BOXES = {
    "card": f"<div class='k'><a href='/1'><img src='a'></a><h4><a href='/1'>{LINKS[0]}</a></h4><p>{EXCERPT}</p></div>",
    "film": f"<div class='video-box'><div id='x'></div><p>{LINKS[1]}</p><span>1:24</span></div>",
    "film by its tag": f"<div class='bx'><h4>{LINKS[1]}</h4><div><iframe src='x'></iframe></div></div>",
    "post": "<div class='tweet-embed'><p>كلام كثير عن الجسر الجديد الذي افتتح اليوم</p><a href='https://x.com/m/status/1'>x</a></div>",
    "picture": "<div class='article-img'><img src='a'><p>الجسر الجديد بعد افتتاحه</p></div>",
}


def read(inside: str, at: int) -> list[str]:
    told = [f"<p>{text}</p>" for text in BRIDGE_TEXT]
    told.insert(at, inside)
    body = f"<div class='page'><h1>{BRIDGE}</h1><div class='dd'>9 أبريل 2026 14:35</div><div class='bb'>{''.join(told)}</div></div>"
    item = ArticlePage(page(BRIDGE, "", body), "https://paper.example/1", timezone="UTC").item()
    return (item.articleBody or "").split("\n\n")


@pytest.mark.parametrize("at", [0, 3, 6])
@pytest.mark.parametrize("name", BOXES)
def test_box(name: str, at: int) -> None:
    assert read(BOXES[name], at) == BRIDGE_TEXT


def test_a_section_with_a_linked_heading_and_a_picture_is_text() -> None:
    text = f"{EXCERPT} {EXCERPT} {EXCERPT} {EXCERPT} {EXCERPT}"
    section = f"<section><h2><a href='/1'>{LINKS[0]}</a></h2><img src='a'><p>{text}</p></section>"
    assert text in read(section, 3)


def test_a_sentence_beside_a_film_is_text() -> None:
    sentence = "وأظهرت لقطات بثها التلفزيون مواكب السيارات وهي تعبر الجسر للمرة الأولى."
    assert sentence in read(f"<div><iframe src='x'></iframe><p>{sentence}</p></div>", 3)


@pytest.mark.parametrize("end", ["// انتهى //", "(النهاية)", "-- انتهى --"])
def test_nothing_behind_an_agencys_end_is_text(end: str) -> None:
    assert read(f"<p>{end}</p><p>22:06 ت مـ</p><p>0181</p>", 6) == BRIDGE_TEXT


def test_a_notice_of_the_sites_below_the_text() -> None:
    notice = "الأخبار المنشورة على الصفحة الرسمية لوكالة المدى، هي اختصار لجزء من الأخبار التي تعرض للمشتركين، ومن أجل الاشتراك لدى الوكالة الرجاء الاتصال بنا."
    assert read(f"<p>{notice}</p>", 6) == BRIDGE_TEXT
