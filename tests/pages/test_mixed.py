"""The default page on pages mixed at random from the parts of papers: floors that may only rise."""

from __future__ import annotations

from functools import cache
from statistics import mean

from page_mixed import Mixed
from page_stories import ZONE, words_alike

from newscrawl.items import NewsArticle
from newscrawl.pages.article import ArticlePage

PAGES = 200
LEAST_MEAN_F1 = 0.995
LEAST_RIGHT = 0.97
RIGHT_F1 = 0.985


@cache
def extracted() -> list[tuple[Mixed, NewsArticle]]:
    made = [Mixed(seed) for seed in range(PAGES)]
    url = "https://www.almada-baeed.example/story/{}"
    return [
        (one, ArticlePage(one.page(), url.format(one.seed), timezone=ZONE).item()) for one in made
    ]


def test_headlines_and_dates_are_right() -> None:
    assert [m.seed for m, item in extracted() if item.headline != m.story.headline] == []
    assert [m.seed for m, item in extracted() if item.datePublished is None] == []
    dates = [(m, item.datePublished) for m, item in extracted() if item.datePublished]
    assert [m.seed for m, date in dates if date.replace(second=0) != m.story.published] == []


def test_authors_are_right_or_none() -> None:
    assert [m.seed for m, item in extracted() if item.author not in (m.author, [])] == []
    found = [item.author == m.author for m, item in extracted()]
    assert mean(found) >= LEAST_RIGHT


def test_bodies() -> None:
    grades = [
        words_alike(item.articleBody or "", " ".join(m.story.paragraphs)) for m, item in extracted()
    ]
    assert mean(grades) >= LEAST_MEAN_F1
    assert mean(grade >= RIGHT_F1 for grade in grades) >= LEAST_RIGHT
