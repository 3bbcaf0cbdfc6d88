"""The default page on pages of papers' templates with all that stands around an article."""

from __future__ import annotations

from datetime import datetime

import page_fresh_five  # noqa: F401 - each registers pages
import page_fresh_four  # noqa: F401
import page_fresh_one  # noqa: F401
import page_fresh_six  # noqa: F401
import page_fresh_three  # noqa: F401
import page_fresh_two  # noqa: F401
import pytest
from page_fresh import FRESH
from page_stories import words_alike

from newscrawl.pages.article import ArticlePage

LEAST_BODY_F1 = 0.985


@pytest.mark.parametrize("name", FRESH)
def test_fresh(name: str) -> None:
    told = FRESH[name]()
    item = ArticlePage(told.markup, told.url, timezone=told.zone).item()
    body = item.articleBody or ""
    missing = [text for text in told.body if text not in body]
    extra = [text for text in body.split("\n\n") if text not in told.body]
    assert words_alike(body, " ".join(told.body)) >= LEAST_BODY_F1, (missing, extra)
    assert item.headline == told.headline
    assert item.author == told.authors
    assert item.datePublished is not None
    assert to_the_minute(item.datePublished) == to_the_minute(
        datetime.fromisoformat(told.published)
    )


def to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize("name", ["paywall", "subscriber-content", "read-more", "top-stories"])
def test_text_whose_box_is_named_as_furniture(name: str) -> None:
    told = FRESH["short_lead_outside"]()
    markup = told.markup.replace("news-content", name)
    item = ArticlePage(markup, told.url, timezone=told.zone).item()
    assert words_alike(item.articleBody or "", " ".join(told.body)) >= LEAST_BODY_F1
