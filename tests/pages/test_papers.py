"""The default page on pages in the shape of known papers': exact but for a word or two."""

from __future__ import annotations

import page_boxes  # noqa: F401 - each registers papers
import page_egypt_gulf  # noqa: F401
import page_headers  # noqa: F401
import page_levant_maghreb  # noqa: F401
import page_panarab  # noqa: F401
import page_platforms  # noqa: F401
import page_themes  # noqa: F401
import pytest
from page_kit import PAPERS, told
from page_stories import words_alike

from newscrawl.pages.article import ArticlePage

LEAST_BODY_F1 = 0.985


@pytest.mark.parametrize("size", [(3, 2), (9, 3)], ids=["brief", "long"])
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", PAPERS)
def test_paper(name: str, seed: int, size: tuple[int, int]) -> None:
    story, markup, url = told(name, seed * 11 + len(name), *size)
    paper = PAPERS[name]
    item = ArticlePage(markup, url, timezone=paper.zone).item()
    body = item.articleBody or ""
    missing = [text for text in story.paragraphs if text not in body]
    extra = [text for text in body.split("\n\n") if text not in " ".join(story.paragraphs)]
    assert words_alike(body, " ".join(story.paragraphs)) >= LEAST_BODY_F1, (missing, extra)
    assert item.headline == story.headline
    assert item.datePublished is not None
    if paper.day_only:
        assert item.datePublished.date() == story.published.date()
    else:
        assert item.datePublished.replace(second=0) == story.published.replace(second=0)
    assert item.author == ([story.author] if story.author else [])
