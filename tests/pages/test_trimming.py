"""What is trimmed off a page is what the article does not need."""

from __future__ import annotations

import pytest

from newscrawl.exceptions import NotAnArticle
from newscrawl.items import NewsArticle
from newscrawl.pages.article import ArticlePage
from newscrawl.pages.trimming import trim

URL = "https://paper.example/news/1"
TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب والحديد."
BODY = "".join(f"<p>{TEXT} رقم {number}</p>" for number in range(4))


def page(head: str = "", body: str = f'<div class="entry-content">{BODY}</div>') -> str:
    return (
        f"<html><head><title>سفن الخشب تغادر الميناء</title>{head}</head>"
        f"<body><h1>سفن الخشب تغادر الميناء</h1>{body}</body></html>"
    )


def item(markup: str | bytes) -> NewsArticle | None:
    try:
        return ArticlePage(markup, URL, timezone="Africa/Cairo").item()
    except NotAnArticle:
        return None


def trimmed(markup: str | bytes, encoding: str | None = None) -> str:
    expected = ArticlePage(markup, URL, timezone="Africa/Cairo", encoding=encoding).item()
    body = markup.encode() if isinstance(markup, str) else markup
    found = trim(body, URL, lambda shorter: item(shorter) == expected, encoding=encoding)
    assert item(found) == expected
    return found.decode()


@pytest.mark.parametrize(
    "useless",
    [
        "<script>track('x')</script>",
        "<style>p{color:red}</style>",
        "<svg><title>x</title><path d='M0'/></svg>",
        "<!-- a remark -->",
        "<iframe src='https://ads.example/1'></iframe>",
        "<noscript>needs scripts</noscript>",
        "<ins class='ad'></ins>",
        "<script type='application/json'>{\"a\": 1}</script>",
        "<form><input name='q'></form>",
    ],
)
def test_it_goes(useless: str) -> None:
    found = trimmed(page(useless, f'{useless}<div class="entry-content">{BODY}{useless}</div>'))
    assert useless[:8].strip("<!- ") not in found


def test_attributes_go_but_for_those_that_are_read() -> None:
    body = (
        f'<div class="entry-content" onclick="x()" data-ad="1" style="{"a:b;" * 99}">{BODY}</div>'
    )
    found = trimmed(page("", f'{body}<img src="data:image/png;base64,AA" alt="صورة">'))
    assert '<div class="entry-content">' in found
    assert "data:" not in found


@pytest.mark.parametrize(
    "needed",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x",'
        ' "datePublished": "2026-11-06T09:40:00+02:00"}</script>',
        '<meta property="article:published_time" content="2026-11-06T09:40:00+02:00">',
        '<link rel="canonical" href="https://paper.example/أخبار/1">',
    ],
)
def test_what_says_something_of_the_article_stays(needed: str) -> None:
    assert needed[:20] in trimmed(page(needed))


def test_a_text_that_only_scripts_have_stays() -> None:
    text = " ".join(f"{TEXT} {number}" for number in range(6))
    state = (
        f'<script id="__NEXT_DATA__" type="application/json">{{"body": "<p>{text}</p>"}}</script>'
    )
    assert "__NEXT_DATA__" in trimmed(page("", state))


def test_a_page_becomes_utf_8_whatever_it_was() -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'
    assert TEXT in trimmed(page(head).encode("windows-1256"))
    assert TEXT in trimmed(page().encode("windows-1256"), "text/html; charset=windows-1256")


def test_what_cannot_go_does_not_keep_the_rest() -> None:
    found = trimmed(page("<style>p{}</style>", f"<form><div class='text'>{BODY}</div></form>"))
    assert "<form>" in found
    assert "<style>" not in found


def test_a_long_list_becomes_short() -> None:
    menu = "".join(f"<li><a href='/s/{number}'>قسم {number}</a></li>" for number in range(99))
    assert trimmed(page("", f"<ul>{menu}</ul><div class='text'>{BODY}</div>")).count("<li>") < 10


def test_text_around_what_goes_stays() -> None:
    body = "<div class='entry-content'>" + "".join(
        f"قبل {TEXT}<script>x</script> بعد<br><br>" for _ in range(4)
    )
    found = trimmed(page("", f"{body}</div>"))
    assert "<script" not in found
    assert f"قبل {TEXT} بعد" in found


def test_json_and_what_cannot_be_parsed_come_back_as_they_are() -> None:
    for markup in (b' {"title": "x"}', b"[1]", b"<p>" * 40_000):
        assert trim(markup, URL, lambda _: True) == markup


def test_a_page_that_would_mean_another_thing_comes_back_as_it_is() -> None:
    assert trim(page().encode(), URL, lambda _: False) == page().encode()
