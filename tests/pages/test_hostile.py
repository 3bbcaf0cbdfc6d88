"""A quality gate: the default page on layouts that mislead; floors that may only rise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from statistics import mean
from typing import NamedTuple

import page_hostile_boxes  # noqa: F401 - registers the kinds with boxes
import pytest
from page_hostile import HOSTILE
from page_stories import ZONE, story, words_alike

from newscrawl.pages.article import ArticlePage

URL = "https://www.almada-baeed.example/story/654321"
VARIANTS = 5
LEAST_MEAN_F1 = 0.98
FLOORS = {
    "nested tables": 0.98,
    "no paragraphs": 0.98,
    "comments longer than the article": 0.98,
    "related boxes inside": 0.98,
    "two articles": 0.98,
    "gallery": 0.98,
    "live blog": 0.98,
    "video page": 0.98,
}
"""The least body F1, word by word, of any page of a kind."""


class Graded(NamedTuple):
    """How the default page did on one page."""

    page: str
    f1: float
    headline: bool
    date: str
    author: str
    signed: bool


def _verdict(found: object, truth: object) -> str:
    return "right" if found == truth else "wrong" if found else "none"


@cache
def graded(kind: str) -> list[Graded]:
    return list(_graded(kind))


def _graded(kind: str) -> Iterator[Graded]:
    for name, draw in HOSTILE[kind].items():
        for variant in range(VARIANTS):
            told = story(variant * 13 + len(name), paragraphs=3 + 2 * variant, sentences=3)
            drawn = draw(told, variant)
            item = ArticlePage(drawn, URL, timezone=ZONE).item()
            published = item.datePublished and item.datePublished.replace(second=0)
            yield Graded(
                f"{name} {variant}",
                words_alike(item.articleBody or "", " ".join(told.paragraphs)),
                item.headline == told.headline,
                _verdict(published, told.published),
                _verdict(item.author, [told.author]),
                isinstance(drawn, str) and told.author in drawn,
            )


def test_every_kind_has_a_floor_and_there_are_over_a_hundred() -> None:
    assert set(FLOORS) == set(HOSTILE)
    assert sum(map(len, HOSTILE.values())) * VARIANTS > 100


@pytest.mark.parametrize("kind", FLOORS)
def test_body(kind: str) -> None:
    assert [page for page in graded(kind) if page.f1 < FLOORS[kind]] == []


def test_bodies_on_average() -> None:
    assert mean(page.f1 for kind in FLOORS for page in graded(kind)) >= LEAST_MEAN_F1


@pytest.mark.parametrize("kind", FLOORS)
def test_headline_date_and_author_are_right(kind: str) -> None:
    assert [page for page in graded(kind) if not page.headline] == []
    assert [page for page in graded(kind) if page.date != "right"] == []
    assert [page for page in graded(kind) if page.author == "wrong"] == []


@pytest.mark.parametrize("kind", FLOORS)
def test_authors_that_are_printed_are_found(kind: str) -> None:
    assert [page for page in graded(kind) if page.signed and page.author != "right"] == []
