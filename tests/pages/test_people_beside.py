# ruff: noqa: E501 - markup, unwrapped
"""Lines beside the date that name who wrote the article, and those that name someone else."""

from __future__ import annotations

import pytest
from page_fresh import BRIDGE, BRIDGE_TEXT, p, page

from newscrawl.pages.article import ArticlePage

DATE = "<div class='dd'>9 أبريل 2026 14:35</div>"
HEAD = '<meta property="og:site_name" content="المدى">'


def authors(above: str, below: str = "") -> list[str]:
    body = f"<div class='page'><h1>{BRIDGE}</h1>{above}<div class='bb'>{p(BRIDGE_TEXT)}{below}</div></div>"
    made = ArticlePage(page(BRIDGE, HEAD, body), "https://paper.example/n/1", timezone="Asia/Aden")
    return made.item().author


@pytest.mark.parametrize(
    "line",
    [
        "سمير الحداد",
        "بيروت: سمير الحداد",
        "سمير الحداد (بيروت)",
        "المدى – سمير الحداد",
        "المدى ـ سمير الحداد",
        "سمير الحداد/ المدى",
        "نشر بواسطة: سمير الحداد",
        "الكاتب: سمير الحداد",
    ],
)
def test_writers(line: str) -> None:
    assert authors(f"<div class='ww'>{line}</div>{DATE}") == ["سمير الحداد"]
    assert authors(f"{DATE}<div class='ww'>{line}</div>") == ["سمير الحداد"]


def test_label_that_only_a_style_parts_from_the_name() -> None:
    row = "<span class='author'><em>بواسطة</em><b>سمير الحداد</b></span>"
    assert authors(f"<div>{row}</div>{DATE}") == ["سمير الحداد"]


def test_two_names() -> None:
    names = ["سمير الحداد", "منى شوقي"]
    assert authors(f"<div class='ww'>{'، '.join(names)}</div>{DATE}") == names


@pytest.mark.parametrize(
    "line",
    ["تونس: فادي شوقي", "رياضة: فادي شوقي", "من هو فادي شوقي؟", "حوار مع فادي شوقي", "المدى"],
)
def test_no_writers(line: str) -> None:
    assert authors(f"<div class='kk'>{line}</div>{DATE}") == []


@pytest.mark.parametrize(
    "line", ["فادي شوقي - رويترز", "فادي شوقي (رويترز)", "فادي شوقي، منى راضي"]
)
def test_whom_a_picture_shows(line: str) -> None:
    assert authors(f"{DATE}<div><img src='a.jpg'><span>{line}</span></div>") == []


@pytest.mark.parametrize("line", ["سمير الحداد - عدن", "وام/سمير الحداد", "كتب: سمير الحداد"])
def test_signatures_below(line: str) -> None:
    assert authors(DATE, f"<p>{line}</p>") == ["سمير الحداد"]


@pytest.mark.parametrize("line", ["فادي شوقي (رويترز)", "تونس: فادي شوقي", "ف.ش/ م.ر (رويترز)"])
def test_no_signatures_below(line: str) -> None:
    assert authors(DATE, f"<p>{line}</p>") == []
