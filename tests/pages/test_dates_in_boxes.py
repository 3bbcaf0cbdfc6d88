"""Dates that stand in several boxes, with their labels apart, or in an attribute."""

from __future__ import annotations

from datetime import datetime

import pytest
from page_fresh import BRIDGE, BRIDGE_TEXT, p, page

from newscrawl.pages.article import ArticlePage

MOMENT = datetime.fromisoformat("2026-04-09T14:35:00+03:00")


def published(boxes: str, *, above: bool = False) -> datetime | None:
    heading = f"<h1>{BRIDGE}</h1>"
    head = boxes + heading if above else heading + boxes
    body = f"<div class='page'>{head}<div class='bb'>{p(BRIDGE_TEXT)}</div></div>"
    made = ArticlePage(page(BRIDGE, "", body), "https://paper.example/1", timezone="Asia/Riyadh")
    return made.item().datePublished


@pytest.mark.parametrize("above", [False, True], ids=["below", "above"])
@pytest.mark.parametrize(
    "boxes",
    [
        "<i class='c'></i> 02:35 م</div><div>9 أبريل 2026",
        "<span>14:35</span><span>الخميس</span><span>9 أبريل 2026</span>",
        "9 أبريل 2026</div><div>محليات</div><div>سمير الحداد</div><div>02:35 PM",
        "9 أبريل 2026</div><div>|</div><div>14:35",
        "تاريخ النشر</div><div>9 أبريل 2026</div><div>الوقت</div><div>14:35",
        "<b>آخر تحديث:</b> <b>10 أبريل 2026 - 09:00</b></div>"
        "<div><b>نشر:</b> <b>9 أبريل 2026 - 14:35</b>",
        "آخر تحديث</div><div>10 أبريل 2026، 09:00</div>"
        "<div>تاريخ النشر</div><div>9 أبريل 2026، 14:35",
        "<span data-timestamp='1775734500'>منذ يومين</span>",
        "<span class='timeago' title='2026-04-09 14:35:00'>قبل 3 أيام</span>",
        "<abbr title='9 أبريل 2026 14:35'>منذ يومين</abbr>",
        "<span class='date' datetime='2026-04-09T11:35:00Z'>9 أبريل</span>",
    ],
)
def test_moments(boxes: str, above: bool) -> None:
    assert published(f"<div>{boxes}</div>", above=above) == MOMENT


def test_another_days_hour_and_the_length_of_a_film_are_not_taken() -> None:
    day = MOMENT.replace(hour=0, minute=0)
    assert published("<p>9 أبريل 2026</p><p>فيديو</p><p>1:24</p>") == day
    updated = "<p>آخر تحديث: 10 أبريل 2026</p><p>09:00</p><p>نشر: 9 أبريل 2026</p>"
    assert published(updated) == day


@pytest.mark.parametrize("stamp", ["12345", "x" * 300, "1775734500" * 9, "2026", ""])
def test_attributes_that_are_no_moments(stamp: str) -> None:
    assert published(f"<span data-timestamp='{stamp}'>منذ يومين</span>") is None
