# ruff: noqa: E501 - one case a line
"""When: what machines say, what readers see, and which of them is believed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newscrawl.pages.article import ArticlePage

TEXT = "أعلنت إدارة الميناء أن السفن الأربع غادرت صباح اليوم بعد تفريغ حمولتها من الخشب."
NOW = datetime(2021, 11, 8, 12, 0, tzinfo=UTC)
SHOWN = "السبت، 06 نوفمبر 2021 07:40 م"


def page(
    head: str = "",
    shown: str = "",
    before: str = "",
    after: str = "",
    url: str = "https://paper.example/n/1",
) -> ArticlePage:
    html = f"""<html><head><title>سفن الخشب تغادر الميناء</title>{head}</head><body><div class="clock">{before}</div>
<div class="all"><div class="story"><div class="top"><h1>سفن الخشب تغادر الميناء</h1>{shown}</div>
<div class="article-body"><p>{TEXT}</p><p>{TEXT[:-1]} أمس.</p></div></div>{after}</div></body></html>"""
    return ArticlePage(html, url, timezone="Africa/Cairo", downloaded=NOW)


def meta(name: str, content: str) -> str:
    return f"<meta property='{name}' content='{content}'>"


def span(text: str) -> str:
    return f"<span class='news-date'>{text}</span>"


PUBLISHED = "article:published_time"
CASES = [
    # label, head, shown, published
    (
        "machine with an offset",
        meta(PUBLISHED, "2021-11-06T19:40:00+02:00"),
        "",
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "machine in true UTC",
        meta(PUBLISHED, "2021-11-06T17:40:31Z"),
        span(SHOWN),
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "machine in false UTC",
        meta(PUBLISHED, "2021-11-06T19:40:31Z"),
        span(SHOWN),
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "machine in UTC alone",
        meta(PUBLISHED, "2021-11-06T19:40:00Z"),
        "",
        "2021-11-06T19:40:00+00:00",
    ),
    (
        "machine without a zone",
        meta(PUBLISHED, "2021-11-06 19:40:00"),
        "",
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "machine without a zone, hours behind what is shown",
        meta(PUBLISHED, "2021-11-06 17:40:31"),
        span(SHOWN),
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "machine without a zone, some minutes from what is shown",
        meta(PUBLISHED, "2021-11-06 19:12:31"),
        span(SHOWN),
        "2021-11-06T19:12:31+02:00",
    ),
    (
        "shown behind the section, before the readers",
        "",
        span("محليات 6 نوفمبر 2021 07:40 م المشاهدات: 12"),
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "two machines, one of them in false UTC",
        meta(PUBLISHED, "2021-11-06T19:40:00Z"),
        "<time datetime='2021-11-06T19:40:00+02:00'>قبل يومين</time>",
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "shown beside a counter, without a space",
        "",
        f"<div><small>{SHOWN}</small><span>قراءة دقيقتين</span></div>",
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "shown behind the change",
        "",
        span("آخر تحديث: 07/11/2021 09:00 تاريخ النشر: 06/11/2021 19:40"),
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "shown before the change, at length",
        "",
        span(
            "السبت 6 تشرين الثاني 2021، 07:40 مساء (آخر تعديل: الأحد 7 تشرين الثاني 2021، 09:00 صباحا)"
        ),
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "a video's upload",
        '<script type=\'application/ld+json\'>{"@type":"VideoObject","uploadDate":"2021-11-06T19:40:00+02:00"}</script>',
        "",
        "2021-11-06T19:40:00+02:00",
    ),
    ("machine in prose", meta(PUBLISHED, SHOWN), "", "2021-11-06T19:40:00+02:00"),
    ("machine in seconds", meta(PUBLISHED, "1636220400"), "", "2021-11-06T19:40:00+02:00"),
    (
        "machine of the day, shown with the hour",
        meta(PUBLISHED, "2021-11-06"),
        span(SHOWN),
        "2021-11-06T19:40:00+02:00",
    ),
    ("shown alone", "", span(SHOWN), "2021-11-06T19:40:00+02:00"),
    (
        "shown in Levantine",
        "",
        span("نشر: 6 تشرين الثاني / نوفمبر 2021 الساعة 19:40"),
        "2021-11-06T19:40:00+02:00",
    ),
    ("the day alone", "", span("6 نوفمبر 2021"), "2021-11-06T00:00:00+02:00"),
    (
        "the day and the hour apart",
        "",
        "<i class='date'>6 نوفمبر 2021</i><b class='time'>07:40 م</b>",
        "2021-11-06T19:40:00+02:00",
    ),
    (
        "machine that disagrees with what is shown",
        meta(PUBLISHED, "2021-11-06T17:40:00+00:00"),
        span("2021-11-06 | 18:40"),
        "2021-11-06T17:40:00+00:00",
    ),
    (
        "<time> made of the machine's UTC",
        meta(PUBLISHED, "2021-11-06T19:40:00Z"),
        "<time datetime='2021-11-06T19:40:00Z'>06/11/2021 - 19:40</time>",
        "2021-11-06T19:40:00+00:00",
    ),
    (
        "WordPress in UTC",
        meta(PUBLISHED, "2021-11-06T19:40:00+00:00") + "<link href='/wp-content/a.css'>",
        span(SHOWN),
        "2021-11-06T19:40:00+00:00",
    ),
    (
        "<time> alone",
        "",
        "<time datetime='2021-11-06T19:40:00+02:00'>قبل يومين</time>",
        "2021-11-06T19:40:00+02:00",
    ),
    ("relative alone", "", span("منذ 3 ساعات"), None),
    ("nothing", "", "", None),
    ("nonsense", meta(PUBLISHED, "0000-00-00T00:00:00Z"), span("لا تاريخ 99/99/9999"), None),
    ("long ago", meta(PUBLISHED, "1899-12-30T00:00:00Z"), "", None),
    ("in the future", meta(PUBLISHED, "2031-01-01T00:00:00Z"), "", None),
    ("only an update", "", span("آخر تحديث: 06/11/2021 19:40"), None),
]


@pytest.mark.parametrize(
    ("head", "shown", "published"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_published(head: str, shown: str, published: str | None) -> None:
    found = page(head, shown).datePublished
    assert (found and found.isoformat()) == published


def test_a_site_may_declare_its_machines_local() -> None:
    class Local(ArticlePage):
        machine_dates = "local"

    html = f"<html><head>{meta(PUBLISHED, '2021-11-06T19:40:00Z')}</head><body><h1>سفن الخشب تغادر</h1><p>{TEXT}</p></body></html>"
    found = Local(html, "https://paper.example/n/1", timezone="Africa/Cairo").datePublished
    assert found is not None
    assert found.isoformat() == "2021-11-06T19:40:00+02:00"


@pytest.mark.parametrize(
    "elsewhere",
    [
        f"<aside>{span('الأحد 7 نوفمبر 2021 09:00 ص')}</aside>",
        f"<div class='comments'><p>تعليق</p>{span('الأحد 7 نوفمبر 2021 09:00 ص')}</div>",
        f"<div class='related'><h3><a href='/2'>خبر آخر</a></h3>{span('الأحد 7 نوفمبر 2021 09:00 ص')}</div>",
        f"<div class='x7'><h3><a href='/2'>خبر آخر</a></h3>{span('الأحد 7 نوفمبر 2021 09:00 ص')}</div>",
        "<time datetime='2021-11-07T09:00:00+02:00'>أمس</time>",
    ],
)
def test_dates_of_other_things_are_not_taken(elsewhere: str) -> None:
    assert page(after=elsewhere).datePublished is None


def test_todays_date_above_the_paper_is_not_taken() -> None:
    assert page(before="الإثنين، 08 نوفمبر 2021 01:15 م").datePublished is None


def test_published_and_changed_are_told_apart() -> None:
    found = page(shown=span("نشر: 06/11/2021 19:40 آخر تحديث: 06/11/2021 20:15"))
    assert found.datePublished is not None
    assert found.dateModified is not None
    assert found.datePublished.isoformat() == "2021-11-06T19:40:00+02:00"
    assert found.dateModified.isoformat() == "2021-11-06T20:15:00+02:00"


def test_a_change_shares_the_false_zone_of_the_publication() -> None:
    head = meta(PUBLISHED, "2021-11-06T19:40:31Z") + meta(
        "article:modified_time", "2021-11-06T20:15:00Z"
    )
    changed = page(head, span(SHOWN)).dateModified
    assert changed is not None
    assert changed.isoformat() == "2021-11-06T20:15:00+02:00"


def test_a_change_before_the_publication_is_none() -> None:
    head = meta(PUBLISHED, "2021-11-06T19:40:31+02:00") + meta(
        "article:modified_time", "2021-11-05T20:15:00+02:00"
    )
    assert page(head).dateModified is None


def test_the_day_in_the_url_decides_between_dates() -> None:
    head = meta("date", "2020-01-01T10:00:00+02:00")
    found = page(
        head, span(SHOWN), url="https://paper.example/story/2021/11/6/slug/5"
    ).datePublished
    assert found is not None
    assert found.isoformat() == "2021-11-06T19:40:00+02:00"


def test_the_day_in_the_url_alone_is_no_date() -> None:
    assert page(url="https://paper.example/story/2021/11/6/slug/5").datePublished is None


def test_the_raw_string_is_kept() -> None:
    assert page("", span(SHOWN)).datePublishedRaw == SHOWN
    assert page(meta(PUBLISHED, "قريبا")).datePublishedRaw == "قريبا"
