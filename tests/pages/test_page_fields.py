# ruff: noqa: E501 - one case a line
"""Headline, sections, tags, pictures, addresses: what is taken and what is left."""

from __future__ import annotations

import pytest

from newscrawl.pages.article import ArticlePage

TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."
TITLE = "سفن الخشب تغادر الميناء بعد أسبوع"
URL = "https://www.albalagh.example/news/123"


def page(
    head: str = "", content: str = "", *, heading: str = f"<h1>{TITLE}</h1>", title: str = TITLE
) -> ArticlePage:
    html = f"""<html><head><title>{title}</title>{head}</head><body><nav class="breadcrumb"><a href="/">الرئيسية</a>
<a href="/eco">اقتصاد</a></nav><article>{heading}<div class="entry-content"><p>{TEXT}</p>{content}<p>{TEXT[:-1]} أمس.</p></div></article>
<footer><h1>البلاغ اليوم</h1></footer></body></html>"""
    return ArticlePage(html, URL, timezone="Africa/Cairo", publisher="البلاغ اليوم")


def meta(name: str, content: str) -> str:
    return f"<meta property='{name}' content='{content}'>"


@pytest.mark.parametrize(
    "found",
    [
        page(),
        page(title=f"{TITLE} - البلاغ اليوم"),
        page(title=f"{TITLE} | اقتصاد | البلاغ اليوم", heading=""),
        page(title=f"البلاغ اليوم : {TITLE}", heading=""),
        page(meta("og:title", f"{TITLE} - البلاغ اليوم"), heading=""),
        page(meta("og:title", TITLE), heading=f"<h2>{TITLE}</h2>", title="البلاغ اليوم"),
        page(heading=f"<h1><a href='/'>البلاغ اليوم</a></h1><h1>{TITLE}</h1>"),
        page(meta("og:title", TITLE), heading=f"<h1>{TITLE.replace(' ', '<br>')}</h1>"),
        page(meta("og:title", TITLE), heading=f"<h1><span> {TITLE} </span>\u200f</h1>"),
        page(heading="", title=f"{TITLE} - albalagh"),
        page(title="اقتصاد"),
        page(heading=f"<ol><li>{TITLE}</li></ol><div>{TITLE}</div>"),
    ],
)
def test_headline(found: ArticlePage) -> None:
    assert found.item().headline == TITLE


def test_a_headline_may_have_dashes_and_bars_of_its_own() -> None:
    title = "بالفيديو | عاجل - سفن الخشب تغادر"
    assert page(heading=f"<h1>{title}</h1>", title=f"{title} - البلاغ اليوم").headline == title


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (meta("article:section", "اقتصاد"), ["اقتصاد"]),
        (meta("article:section", "الرئيسية") + meta("section", "موانئ"), ["موانئ"]),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["اقتصاد","موانئ"]}</script>',
            ["اقتصاد", "موانئ"],
        ),
        ("", ["اقتصاد"]),
    ],
)
def test_sections(head: str, expected: list[str]) -> None:
    assert page(head).articleSection == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            meta("article:tag", "ميناء")
            + meta("article:tag", "#خشب")
            + meta("article:tag", "ميناء"),
            ["ميناء", "خشب"],
        ),
        (meta("keywords", "ميناء، خشب, البلاغ اليوم,أخبار"), ["ميناء", "خشب"]),
        (meta("keywords", ",".join(TITLE.split())), []),
        (meta("keywords", "news , albalagh"), []),
        ("", []),
    ],
)
def test_tags(head: str, expected: list[str]) -> None:
    assert page(head).keywords == expected


def test_tags_by_their_links() -> None:
    links = "<div class='t'><a rel='tag' href='/x'>ميناء</a><a href='/tags/خشب'>خشب</a></div>"
    assert page(content=links).keywords == ["ميناء", "خشب"]


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img data-src='/i/20211106ship.jpg' src='data:x'><figcaption>السفينة</figcaption></figure>",
        "<div><img src='/i/20211106ship.jpg?w=300'><span class='img-cap'>السفينة</span></div>",
        "<figure><noscript><img src='/i/20211106ship.jpg'></noscript><p>السفينة</p></figure>",
        "<div class='wp-caption'><img src='/i/20211106ship-300x200.jpg'><p class='wp-caption-text'>السفينة</p></div>",
    ],
)
def test_pictures_and_captions(figure: str) -> None:
    found = page(meta("og:image", "https://cdn.example/i/20211106ship.jpg"), figure)
    assert found.image == [{"url": "https://cdn.example/i/20211106ship.jpg", "caption": "السفينة"}]
    assert found.articleBody is not None
    assert "السفينة" not in found.articleBody


@pytest.mark.parametrize(
    "source",
    ["/logo.png", "/img/placeholder.jpg", "/a/avatar.jpg", "/x.svg", "data:image/png;base64,x", ""],
)
def test_what_is_no_picture_of_the_article(source: str) -> None:
    assert page(content=f"<p><img src='{source}'></p>").image == []


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/news/123/slug", "https://www.albalagh.example/news/123/slug"),
        ("https://albalagh.example/news/123", "https://albalagh.example/news/123"),
        ("https://www.albalagh.example/", None),
        ("https://other.example/news/123", None),
        ("http://52.16.95.170/news/123", None),
        ("javascript:void(0)", None),
    ],
)
def test_canonical(href: str, expected: str | None) -> None:
    assert page(f"<link rel='canonical' href='{href}'>").canonicalUrl == expected


def test_removed_lines_are_accounted_for() -> None:
    found = page(
        content="<div class='share-box'>شارك الخبر</div><p>اقرأ أيضا: <a href='/2'>خبر آخر عن الميناء القديم</a></p>"
    )
    rules = dict(found.explain().removed)
    assert rules["شارك الخبر"] == "share"
    assert rules["اقرأ أيضا: خبر آخر عن الميناء القديم"] == "related"
