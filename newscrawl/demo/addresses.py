"""The addresses of stories: numbers that grow with the days, and slugs from headlines."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise

SITE = "https://www.youm7.com"
SEED_ID = 5525123

# The number that the site had reached on a day; between them it grows evenly.
_REACHED = (
    (date(2008, 1, 1), 20_000), (date(2010, 7, 5), 250_000), (date(2014, 3, 1), 1_573_691),
    (date(2015, 2, 10), 2_061_569), (date(2016, 7, 6), 2_790_125),
    (date(2017, 11, 27), 3_529_785), (date(2020, 8, 24), 4_943_459),
    (date(2021, 11, 6), SEED_ID), (date(2024, 2, 16), 6_482_102), (date(2026, 8, 21), 7_520_021),
)  # fmt: skip
_NOT_IN_SLUGS = re.compile(r"[/?#%&:;\"<>\\*|+.،,()\u200b-\u200f\ufeff]+")


def number_on(day: date) -> int:
    """The article number that the site had reached on ``day``."""
    for (start, low), (end, high) in pairwise(_REACHED):
        if day < end:
            return low + (high - low) * (day - start).days // (end - start).days
    last_day, last = _REACHED[-1]
    return last + 1_100 * (day - last_day).days


def slug_of(headline: str, words: int = 10) -> str:
    """The headline's first words, joined by hyphens; quotes and signs stay."""
    return "-".join(_NOT_IN_SLUGS.sub(" ", headline).split()[:words])


def story_url(moment: datetime, slug: str, identifier: str) -> str:
    """The canonical address, not percent-encoded."""
    return f"{SITE}/story/{moment.year}/{moment.month}/{moment.day}/{slug}/{identifier}"
