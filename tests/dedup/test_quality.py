"""The floors of near-copy detection, on texts with known answers; they may only rise."""

from __future__ import annotations

import random
import sqlite3
import weakref
from collections.abc import Iterable

import pytest

from newscrawl.dedup.sketch import sketch
from newscrawl.state.copies import CopyIndex
from tests.dedup import corpus

STORIES = 120
NEGATIVES = 2000


class Crawl:
    """An index and the number of the article that comes next."""

    def __init__(self) -> None:
        connection = sqlite3.connect(":memory:")
        weakref.finalize(self, connection.close)
        self.index = CopyIndex(connection)
        self.index.create()
        self.number = 0

    def found(self, text: str) -> int | None:
        of = sketch(text)
        match = self.index.find(of) if of else None
        return match.article if match else None

    def meet(self, text: str) -> int | None:
        """The article that *text* repeats, or None, and then it is stored."""
        found = self.found(text)
        if found is None:
            self.number += 1
            of = sketch(text)
            if of:
                self.index.add(self.number, 1, of)
        return found


@pytest.fixture(scope="module")
def stories() -> list[corpus.Story]:
    rng = random.Random(2024)
    return [corpus.story(rng) for _ in range(STORIES)]


@pytest.fixture(scope="module")
def crawl(stories: list[corpus.Story]) -> Crawl:
    crawl = Crawl()
    assert [crawl.meet(story.text) for story in stories] == [None] * STORIES
    return crawl


def _recall(crawl: Crawl, stories: list[corpus.Story], kind: str, share: float) -> float:
    rng = random.Random(f"{kind} {share}")
    edit = corpus.EDITS[kind]
    hits = [
        crawl.found(edit(rng, story, share)) == number for number, story in enumerate(stories, 1)
    ]
    return sum(hits) / len(hits)


@pytest.mark.parametrize(
    ("share", "all_kinds", "each_kind"), [(0.05, 0.99, 0.98), (0.1, 0.99, 0.97), (0.2, 0.95, 0.94)]
)
def test_recall(
    crawl: Crawl,
    stories: list[corpus.Story],
    share: float,
    all_kinds: float,
    each_kind: float,
) -> None:
    recall = {kind: _recall(crawl, stories, kind, share) for kind in corpus.EDITS}
    assert sum(recall.values()) / len(recall) >= all_kinds
    assert min(recall.values()) >= each_kind, recall


def _false(texts: Iterable[str]) -> int:
    crawl = Crawl()
    return sum(crawl.meet(text) is not None for text in texts)


def test_precision() -> None:
    """Of 2,000 hard negatives, each met by all that came before it, none is called a copy."""
    rng = random.Random(99)
    texts = [*corpus.templated(rng, NEGATIVES // 2), *corpus.updates(rng, NEGATIVES // 6 + 1)]
    assert len(texts) >= NEGATIVES
    assert len(set(texts)) == len(texts)
    # A precision of 0.999 beside as many true copies would allow two.
    assert _false(texts) <= 1


def test_one_of_each_family_stays_in_any_order(stories: list[corpus.Story]) -> None:
    """The first that comes is kept, whichever it is, and the others are its copies."""
    rng = random.Random(5)
    families = [
        [story.text, *(edit(rng, story, 0.05) for edit in corpus.EDITS.values())]
        for story in stories[:12]
    ]
    for _ in range(4):
        texts = [text for family in families for text in family]
        rng.shuffle(texts)
        crawl = Crawl()
        kept = [text for text in texts if crawl.meet(text) is None]
        assert all(len(set(kept) & set(family)) == 1 for family in families)
