"""Real pages, where the folder with them is there: it is not part of the project."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from page_stories import words_alike

from newscrawl.pages.article import ArticlePage

FOLDER = Path(__file__).parents[2] / "../shared/pages"
EXPECTED = FOLDER / "expected.json"
PAGES: list[dict[str, Any]] = (
    json.loads(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else []
)
pytestmark = pytest.mark.skipif(not PAGES, reason="the real pages are not here")


@pytest.fixture(params=PAGES, ids=lambda page: page["name"], scope="module")
def pair(request: pytest.FixtureRequest) -> tuple[ArticlePage, dict[str, Any]]:
    expected = request.param
    body = (FOLDER / expected["file"]).read_bytes()
    return ArticlePage(body, expected["url"], timezone=expected["timezone"]), expected


def test_headline(pair: tuple[ArticlePage, dict[str, Any]]) -> None:
    page, expected = pair
    assert page.item().headline == expected["headline"]


def test_publication_to_the_minute(pair: tuple[ArticlePage, dict[str, Any]]) -> None:
    page, expected = pair
    published = page.item().datePublished
    assert published is not None
    assert abs(published - datetime.fromisoformat(expected["datePublished"])) < timedelta(minutes=1)


def test_authors(pair: tuple[ArticlePage, dict[str, Any]]) -> None:
    page, expected = pair
    assert page.item().author == expected["author"]


def test_body(pair: tuple[ArticlePage, dict[str, Any]]) -> None:
    page, expected = pair
    body = page.item().articleBody
    assert body is not None
    assert words_alike(body, " ".join(expected["articleBody"])) >= 0.985
    assert body.split("\n\n") == expected["articleBody"]
