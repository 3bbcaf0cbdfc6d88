"""What a link of an unknown site leads to, by its address and words."""

from __future__ import annotations

import pytest

from newscrawl.pages import navigation, storylinks
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
    ("/article/7", "جسر يعود قريبا"),
    ("/article/7", None),
    ("/2026/11/24/41", "الجسر يفتح اليوم"),
    ("/index.php?option=com_content&view=article&id=12:bridge", TITLE),
    ("/sport/bridge-opens-today", "الجسر يفتح اليوم"),
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
    ("/archive/2026-11-24", None),
    ("/en/news/123456", TITLE),
    ("https://en.paper.example/news/123456", TITLE),
    ("/news/123456?print=1", TITLE),
    ("/index.php?id=12:x&tmpl=component&print=1", TITLE),
    ("/terms-and-conditions-of-use", None),
    ("/taxonomy/term/123", "سياسة"),
    ("/category/10001", "سياسة"),
    ("/category/10001", None),
    ("/category/10001/2", "2"),
    ("/2026/11/24/2", "2"),
]
SECTIONS = [
    ("/section/12", "سياسة"),
    ("/category/sport/", "رياضة عربية"),
    ("/list.aspx?id=7", "اقتصاد"),
    ("/ar/economy", "اقتصاد وأعمال"),
    ("/سياسة", "سياسة"),
    ("/taxonomy/term/4", "سياسة"),
    ("https://sport.paper.example/", "رياضة"),
]
NO_SECTIONS = [
    ("/", "الرئيسية"),
    ("/about-us", "من نحن"),
    ("/news/1234/افتتاح", TITLE),
    ("https://social.example/paper", "تابعنا"),
    ("/2026/11/24/slug", "خبر"),
    ("/list?page=2", "2"),
    ("/login", "دخول"),
    ("/news/1234", "اقرأ المزيد"),
    ("/node/7", "من نحن"),
    ("/en/economy", "Economy"),
    ("https://www.paper.example/", "رياضة"),
    ("/calendar?month=2026-10", "الشهر السابق"),
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


def test_feeds_of_other_editions_and_pages_of_feeds() -> None:
    page = Document(
        '<a href="/rss/feed.php?id=1">سياسة</a><a href="/?feed=rss2">الكل</a>'
        '<a href="/en/rss.xml">English</a><a href="/feeding-the-birds">خبر</a>',
        SITE,
    )
    assert navigation.feeds(page) == [SITE + "/rss/feed.php?id=1", SITE + "/?feed=rss2"]


def test_an_article_is_told_by_those_of_its_make() -> None:
    longer = "".join(f'<a href="/x/{n}">{TITLE} {n}</a>' for n in (1, 2, 3))
    short = '<a href="/x/4">عاجل</a><a href="/y/4">رياضة</a>'
    found = storylinks.articles(Document(f"<body>{longer}{short}</body>", SITE))
    assert [link.url.removeprefix(SITE) for link in found] == ["/x/1", "/x/2", "/x/3", "/x/4"]


def test_short_headlines_of_one_make() -> None:
    cards = "".join(f'<a href="/v.php?n={n}">جسر يعود {n}</a>' for n in range(4))
    menu = "".join(f'<a href="/cat.php?c={n}">قسم {n}</a>' for n in range(4))
    found = storylinks.articles(Document(f"<body>{menu}{cards}</body>", SITE))
    assert [link.url.removeprefix(SITE) for link in found] == [f"/v.php?n={n}" for n in range(4)]


def test_long_words_at_the_foot_are_no_headline() -> None:
    page = Document(f'<a href="/a/b">{TITLE}</a><footer><a href="/t">{TITLE}</a></footer>', SITE)
    assert [link.url for link in storylinks.articles(page)] == [SITE + "/a/b"]


def test_names_in_menus_are_longer() -> None:
    long_name = "أخبار السياسة في العالم العربي"
    page = Document(f'<nav><a href="/p">{long_name}</a></nav><a href="/q">{long_name}</a>', SITE)
    assert navigation.sections(page) == [SITE + "/p"]


def test_sections_of_a_section() -> None:
    links = '<a href="/sport/local">محلية</a><a href="/sport/7">خبر</a><a href="/art">فن</a>'
    assert navigation.subsections(Document(links, SITE + "/sport/")) == [SITE + "/sport/local"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<meta http-equiv="Refresh" content="0; URL=/ar/index.php">', ["/ar/index.php"]),
        ("<script>window.location.href = '/home';</script>", ["/home"]),
        ('<a href="/home"><img src="/logo.png"></a>', ["/home"]),
        ('<a href="/en/">English</a><a href="https://other.example/">x</a><a href="/">x</a>', []),
    ],
)
def test_the_page_behind_a_splash_page(markup: str, expected: list[str]) -> None:
    found = navigation.onward(Document(f"<html><body>{markup}</body></html>", SITE + "/"))
    assert [url.removeprefix(SITE) for url in found] == expected
