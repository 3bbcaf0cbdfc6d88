# ruff: noqa: E501 - markup, unwrapped
"""Pages that are no articles, and why."""

from __future__ import annotations

import pytest

from newscrawl.exceptions import NotAnArticle
from newscrawl.pages.article import ArticlePage

URL = "https://paper.example/news/123"
TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."


def refusal(html: str, url: str = URL) -> str:
    with pytest.raises(NotAnArticle) as refused:
        ArticlePage(html, url).item()
    return str(refused.value).removeprefix(f"{url}: ")


def cards(count: int) -> str:
    return "".join(
        f"<div class='c'><h3><a href='/news/{n}'>عنوان الخبر رقم {n} في الصفحة</a></h3>"
        f"<span>0{n % 9}:40 م</span><p>{TEXT[: 40 + n]}...</p></div>"
        for n in range(count)
    )


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("", "empty"),
        ("<html><body><div id='root'></div><script>app()</script></body></html>", "empty"),
        (
            "<title>خبر</title><body><h1>عنوان الخبر الكامل هنا</h1><img src='a.jpg'></body>",
            "no body",
        ),
        (
            f"<title>تسجيل الدخول</title><body><h1>تسجيل الدخول</h1><p>{TEXT}</p></body>",
            "a page about",
        ),
        (f"<title>404</title><body><h1>404</h1><p>{TEXT}</p></body>", "soft 404"),
        (
            f"<title>الصفحة غير موجودة - البلاغ</title><h1>الصفحة المطلوبة غير موجودة</h1><p>{TEXT}</p>",
            "soft 404",
        ),
        (
            f"<title>أخبار مصر | البلاغ</title><body><h1>أخبار مصر</h1><div>{cards(12)}</div></body>",
            "listing",
        ),
        (
            '<script type="application/ld+json">{"@type":"CollectionPage","name":"x"}</script>'
            f"<h1>أخبار مصر اليوم</h1><p>{TEXT}</p>",
            "listing",
        ),
        (f"<body><p>{TEXT}</p><p>{TEXT} ثانية.</p></body>", "no headline"),
    ],
)
def test_reasons(html: str, reason: str) -> None:
    assert refusal(html).startswith(reason)


def test_the_front_page() -> None:
    html = f"<title>البلاغ</title><h1>سفن الخشب تغادر الميناء</h1><p>{TEXT}</p>"
    assert refusal(html, "https://paper.example/").startswith("listing")


@pytest.mark.parametrize(
    "headline", ["404 قتلى في زلزال", "خطأ طبي يودي بحياة مريضة", "بيان: الخبر غير صحيح"]
)
def test_headlines_that_only_sound_like_it(headline: str) -> None:
    page = ArticlePage(f"<title>{headline}</title><h1>{headline}</h1><p>{TEXT}</p>", URL)
    assert page.item().headline == headline


@pytest.mark.parametrize(
    "html",
    [
        "<" * 9_999,
        "<a" * 9_999,
        "<table><tr><td>" * 100 + TEXT,
        "<h1>" * 200 + TEXT,
        f"<h1>{TEXT * 50}</h1>",
        "<p>" + "<br>" * 9_000 + TEXT,
        "<p>" + "<b>" * 300 + TEXT,
        f"<body><h1>عنوان</h1>{'<div class=x>' * 150}{TEXT}",
        "<div itemprop=articleBody>" * 100 + TEXT,
        "<svg><title>أ</title></svg><p>" + TEXT,
        "\u202e\u200f<h1>\u2066عنوان طويل كاف</h1><p>" + TEXT,
    ],
)
def test_hostile_pages_answer_or_refuse(html: str) -> None:
    page = ArticlePage(html, URL)
    page.explain()
    try:
        assert page.item().headline
    except NotAnArticle as refused:
        assert "\n" not in str(refused)
