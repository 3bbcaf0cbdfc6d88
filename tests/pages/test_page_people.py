# ruff: noqa: E501 - one case a line
"""Who: authors, editors, agencies, and the names that are none of them."""

from __future__ import annotations

import pytest

from newscrawl.pages.article import ArticlePage

TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."


def page(head: str = "", byline: str = "", body: str = TEXT, tail: str = "") -> ArticlePage:
    html = f"""<html><head><title>سفن الخشب تغادر الميناء - البلاغ اليوم</title>
<meta property="og:site_name" content="البلاغ اليوم">{head}</head><body><article><h1>سفن الخشب تغادر الميناء</h1>{byline}
<div class="entry-content"><p>{body}</p><p>{TEXT[:-1]} أمس.</p>{tail}</div></article></body></html>"""
    return ArticlePage(html, "https://www.albalagh.example/n/1", timezone="Africa/Cairo")


def ld(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"سفن الخشب تغادر الميناء","author":{author}}}</script>'


CASES = [
    ("json-ld person", ld('{"@type":"Person","name":"هالة منصور"}'), "", ["هالة منصور"]),
    (
        "json-ld list",
        ld('[{"name":"هالة منصور"},{"name":"كريم الحداد"}]'),
        "",
        ["هالة منصور", "كريم الحداد"],
    ),
    ("json-ld with a city", ld('"كريم الحداد - القاهرة"'), "", ["كريم الحداد"]),
    ("meta", '<meta name="author" content="هالة منصور">', "", ["هالة منصور"]),
    ("the site itself", '<meta name="author" content="البلاغ اليوم">', "", []),
    ("the site in Latin", '<meta name="author" content="albalagh">', "", []),
    ("an account", '<meta name="author" content="admin">', "", []),
    (
        "a profile address",
        '<meta property="article:author" content="https://www.facebook.com/paper">',
        "",
        [],
    ),
    (
        "the site, then a person",
        ld('{"name":"البلاغ اليوم"}'),
        "<span class='writer'>كتبت: هالة منصور</span>",
        ["هالة منصور"],
    ),
    (
        "a byline by its class",
        "",
        "<div class='byline'><a href='/author/1'>هالة منصور</a></div>",
        ["هالة منصور"],
    ),
    ("a byline by its word", "", "<p>كتب كريم الحداد</p>", ["كريم الحداد"]),
    (
        "a name that no list knows",
        "",
        "<span class='writeBy'>كتبت – أسماء طلبة</span>",
        ["أسماء طلبة"],
    ),
    (
        "a town that no list knows",
        "",
        "<p class='storyEditor'>كفر الندى - نبيل طلبة</p>",
        ["نبيل طلبة"],
    ),
    ("either may be the town", "", "<p class='storyEditor'>نجع طلبة - شهد طلبة</p>", []),
    ("a desk", "", "<span class='author'>فريق التحرير</span>", []),
    (
        "two known first names",
        "",
        "<p class='storyEditor'>محمد ندوان / جهاد ندوان</p>",
        ["محمد ندوان", "جهاد ندوان"],
    ),
    (
        "a byline and a date",
        "",
        "<div>كتب نبيل طلبة - السبت، 6 نوفمبر 2021 07:40 م</div>",
        ["نبيل طلبة"],
    ),
    ("a sentence with a number", "", "<div>متابعة الطريق المفتوح خلال 48 ساعة</div>", []),
    (
        "a sentence in a byline's place",
        "",
        "<div class='author'>متابعة الطريق المفتوح خلال ساعات</div>",
        [],
    ),
    (
        "a note on the author",
        "",
        "<div><img src='/a.jpg'><a href='/author/4'>نبيل طلبة</a><p>كاتب وصحفي مهتم بشؤون البحر والموانئ وله ثلاثة كتب منشورة.</p></div>",
        ["نبيل طلبة"],
    ),
    (
        "a box about the author",
        "",
        "<div class='author-box'><h4>هالة طلبة</h4><p>تكتب في شؤون البحر والموانئ منذ عشر سنوات كاملة.</p></div>",
        ["هالة طلبة"],
    ),
    (
        "a name in one row with the date",
        "",
        "<div><span>هالة منصور</span><span>|</span><span>6 نوفمبر 2021 - 19:40</span></div>",
        ["هالة منصور"],
    ),
    (
        "a source that is a person",
        "",
        "<ul class='authorarea'><li>المصدر: دبي - هالة منصور</li></ul>",
        ["هالة منصور"],
    ),
    (
        "the news' own name",
        "",
        "<h2>هالة منصور تفوز بالجائزة</h2><div><span>هالة منصور</span> <span>6 نوفمبر 2021 - 19:40</span></div>",
        [],
    ),
    ("a trail of sections", "", "<div>رياضة - كرة القدم</div>", []),
]


@pytest.mark.parametrize(
    ("head", "byline", "author"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_author(head: str, byline: str, author: list[str]) -> None:
    found = page(head, byline)
    assert found.author == author
    assert found.item().articleBody == f"{TEXT}\n\n{TEXT[:-1]} أمس."


def test_an_agency_is_no_author() -> None:
    found = page(byline="<span class='author'>رويترز</span>")
    assert found.author == []
    assert found.sourceOrganization == "رويترز"


def test_a_dateline_stays_in_the_body_and_is_told() -> None:
    found = page(body=f"القاهرة - أ ف ب: {TEXT}")
    assert found.articleBody is not None
    assert found.articleBody.startswith("القاهرة - أ ف ب")
    assert found.dateline is not None
    assert "القاهرة" in found.dateline
    assert found.sourceOrganization == "فرانس برس"


def test_a_closing_credit_stays_and_is_told() -> None:
    found = page(tail="<p>--(بترا)</p>")
    assert found.articleBody is not None
    assert found.articleBody.endswith("--(بترا)")
    assert found.sourceOrganization == "بترا"


@pytest.mark.parametrize(
    ("line", "agency"), [("المصدر: رويترز", "رويترز"), ("المصدر : وكالات", "وكالات")]
)
def test_a_closing_source_is_an_agency_and_no_text(line: str, agency: str) -> None:
    item = page(tail=f"<p><strong>{line}</strong></p>").item()
    assert line not in (item.articleBody or "")
    assert item.sourceOrganization == agency


def test_a_byline_that_ends_the_text_is_no_part_of_it() -> None:
    item = page(tail="<p>كتبت: هالة طلبة</p>").item()
    assert item.author == ["هالة طلبة"]
    assert "هالة" not in (item.articleBody or "")


def test_a_text_that_begins_with_a_name() -> None:
    item = page(body=f"<strong>هالة منصور</strong></p><p>{TEXT}").item()
    assert item.author == ["هالة منصور"]
    assert item.articleBody == f"{TEXT}\n\n{TEXT[:-1]} أمس."


def test_a_footer_that_opens_an_article_tells_of_it() -> None:
    """As in Drupal's default theme; the page's own footer is none of the article's."""
    markup = (
        "<html><body><main><h1>المكتبة العامة تمدد ساعات القراءة</h1><article><footer><div>بواسطة"
        " <span>ريم الحداد</span>، <time datetime='2026-11-10T12:00:00Z'>10 نوفمبر 2026 - 14:00</time>"
        "</div></footer><div><p>أعلنت إدارة المكتبة العامة تمديد ساعات القراءة حتى التاسعة مساء خلال"
        " أيام الأسبوع.</p><p>وقال مدير المكتبة إن القرار يشمل القاعتين الكبيرتين وقاعة الأطفال معا."
        "</p></div></article></main><footer>بواسطة سامي قاسم</footer></body></html>"
    )
    page = ArticlePage(markup, "https://paper.example/node/7", timezone="Africa/Cairo")
    assert page.author == ["ريم الحداد"]
    assert page.datePublished is not None
    assert page.datePublished.isoformat() == "2026-11-10T14:00:00+02:00"
    assert page.datePublishedRaw == "بواسطة ريم الحداد، 10 نوفمبر 2026 - 14:00"
