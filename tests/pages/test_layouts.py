"""The default page on every layout: floors that may only rise."""

from __future__ import annotations

import page_sites  # noqa: F401 - registers more layouts
import pytest
from page_layouts import LAYOUTS
from page_stories import ZONE, Story, story, words_alike

from newscrawl.items import NewsArticle
from newscrawl.pages.article import ArticlePage

URL = "https://www.almada-baeed.example/story/2021/1/1/x/123456"
LEAST_BODY_F1 = 0.98
VARIANTS = 5


def extracted(name: str, variant: int, told: Story) -> NewsArticle:
    return ArticlePage(LAYOUTS[name](told, variant), URL, timezone=ZONE).item()


@pytest.mark.parametrize("size", [(3, 1), (8, 3)], ids=["brief", "long"])
@pytest.mark.parametrize("variant", range(VARIANTS))
@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str, variant: int, size: tuple[int, int]) -> None:
    told = story(variant * 7 + size[0] + len(name), paragraphs=size[0], sentences=size[1])
    item = extracted(name, variant, told)
    assert item.articleBody is not None
    assert words_alike(item.articleBody, " ".join(told.paragraphs)) >= LEAST_BODY_F1
    assert item.headline == told.headline
    assert item.datePublished is not None
    assert item.datePublished.replace(second=0) == told.published
    assert item.author in ([told.author], [])
    assert item.inLanguage == "ar"


def test_there_are_a_hundred() -> None:
    assert len(LAYOUTS) * VARIANTS >= 100
