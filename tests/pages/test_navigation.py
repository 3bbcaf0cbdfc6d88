"""What a link of an unknown site leads to, by its address and words."""

from __future__ import annotations

import pytest

from newscrawl.pages import navigation, paging, storylinks
from newscrawl.pages.document import Document

SITE = "https://www.paper.example"
TITLE = "افتتاح جسر جديد فوق النهر"

ARTICLES = [
    ("/2026/11/24/slug-of-it/", "خبر"),
    ("/2026/11/24/6543", None),
    ("/news/123456", "مقتل مدنيين"),
    ("/news/1234", TITLE),
    ("/news/1234/افتتاح", TITLE),
    ("/1234-افتتاح-جسر", TITLE),
    ("/politics/افتتاح-جسر-جديد-فوق-النهر", None),
    ("/politics/%D8%A7%D9%81%D8%AA-%D8%AC%D8%B3%D8%B1-%D8%AC%D8%AF-%D9%81%D9%88", None),
    ("/افتتاح-جسر-98765.html", None),
    ("/News.aspx?id=9876543", "خبر"),
    ("/News.aspx?id=98", TITLE),
    ("/?p=812", TITLE),
    ("/a/xQz7", TITLE),
    ("/news/4321", "اقرأ المزيد"),
    ("//sport.paper.example/n/55555", None),
    ("/story/local/n70012", None),
]
OTHERS = [
    ("/", TITLE),
    ("/index.html", TITLE),
    ("/section/12", "سياسة"),
    ("/category/sport/", "رياضة"),
    ("/tag/123456", TITLE),
    ("/author/ahmad-bin-ali-salim-omar/", TITLE),
    ("/archive/2026.pdf", TITLE),
    ("/about", "من نحن"),
    ("/search?q=123456", TITLE),
    ("https://other.example/news/123456", TITLE),
    ("/wp-content/uploads/2026/11/24/a.jpg", TITLE),
    ("/sport", "كل أخبار الرياضة"),
    ("javascript:void(0)", TITLE),
    ("/list.aspx?id=7", "سياسة"),
    ("/2026/11/", "أرشيف"),
]
SECTIONS = [
    ("/section/12", "سياسة"),
    ("/category/sport/", "رياضة عربية"),
    ("/list.aspx?id=7", "اقتصاد"),
    ("/ar/economy", "اقتصاد وأعمال"),
    ("/سياسة", "سياسة"),
]
NO_SECTIONS = [
    ("/", "الرئيسية"),
    ("/about-us", "من نحن"),
    ("/news/1234/افتتاح", TITLE),
    ("https://social.example/paper", "تابعنا"),
    ("/2026/11/24/slug", "خبر"),
    ("/list?page=2", "2"),
    ("/login", "دخول"),
]


def absolute(href: str) -> str:
    return Document("", SITE).absolute(href) or href


@pytest.mark.parametrize(("href", "title"), ARTICLES)
def test_articles(href: str, title: str | None) -> None:
    assert storylinks.is_article(absolute(href), title, SITE)


@pytest.mark.parametrize(("href", "title"), OTHERS)
def test_no_articles(href: str, title: str | None) -> None:
    assert not storylinks.is_article(absolute(href), title, SITE)


@pytest.mark.parametrize(("href", "name"), SECTIONS)
def test_sections(href: str, name: str) -> None:
    assert navigation.is_section(absolute(href), name, SITE)


@pytest.mark.parametrize(("href", "name"), NO_SECTIONS)
def test_no_sections(href: str, name: str) -> None:
    assert not navigation.is_section(absolute(href), name, SITE)


def following(markup: str, url: str) -> str | None:
    found = paging.next_page(Document(f"<html><body>{markup}</body></html>", SITE + url))
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


def test_feeds() -> None:
    page = Document(
        '<head><link rel="alternate" type="application/rss+xml" href="/a.xml" title="الأخبار">'
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/" title="x">'
        '<link rel="alternate" type="application/json" href="/wp-json/1"></head>'
        '<body><a href="/sport/rss">خلاصة</a><a href="https://other.example/rss">x</a></body>',
        SITE,
    )
    assert navigation.feeds(page) == [SITE + "/a.xml", SITE + "/sport/rss"]


def test_sections_of_menus_come_first() -> None:
    page = Document(
        '<a href="/weekly">الأسبوعي</a><nav><a href="/sport">رياضة</a><a href="/art">فن</a></nav>',
        SITE,
    )
    assert navigation.sections(page) == [SITE + "/sport", SITE + "/art", SITE + "/weekly"]
