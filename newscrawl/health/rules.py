"""When a number that a run saw is called broken, and the reasons of every threshold.

Only pages that did answer are judged, so that a site that is down is never suspect.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from newscrawl.health.seen import NEEDED, WATCHED, Seen

# Fewer pages than this say nothing of a rate: three of three can be three odd ones.
LEAST = 10
# Article lengths vary a lot; the median of fewer moves by a third of itself by chance.
_LEAST_FOR_WORDS = 15
_LEAST_FOR_OTHERS = 20
# What earlier runs must have seen before theirs is called a rate.
_LEAST_BEFORE = 20
# The share of its former rate under which a field has fallen. A needed field is on nearly every
# page, so a quarter lost is a template lost; authors and pictures come and go with the news.
_FALLEN = dict.fromkeys(NEEDED, 0.75)
_FALLEN_OTHERS = 0.25
# A field that so few pages had can be gone by chance.
_RARE = 0.3
# Without earlier runs: half of the pages without a needed field.
_FLOOR = 0.5
# Standard deviations that chance explains.
_CHANCE = 3.0
# A body cut in half leaves somewhat more than half of its words, as a paragraph is not cut.
_CUT = 0.65
_CUT_OF_LEAST = 0.9
# A listing that named this many articles does not run dry by itself; one that named fewer is
# trusted after some runs.
_WELL_FILLED = 5
_RUNS_FOR_LISTINGS = 3
# One of fixed length that suddenly names a quarter shows what stands beside it: "most read".
_FULL = 20
_THIN = 0.25
# A paper that was never silent for longer than a day may be so on a feast; not three times as long
# as ever before. Runs with news that must be on record to say so.
_SILENCE = 24 * 3600
_TIMES_AS_LONG = 3
_RUNS_WITH_NEWS = 7
_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that looks broken."""

    subject: str
    """A field, ``words``, or a kind of listing."""
    words: str
    """What it is now and what it was."""
    samples: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((self.words, *(f"<{url}>" for url in self.samples)))


@dataclass(frozen=True, slots=True)
class Past:
    """What one healthy run taught."""

    articles: int
    pages: Mapping[str, int]
    filled: Mapping[str, int]
    words: float
    """The median; 0 where there was no article."""


def fields(seen: Seen, past: Sequence[Past]) -> Iterator[Finding]:
    """The fields that fewer pages have than had them."""
    for name in WATCHED:
        count, pages = seen.filled[name], seen.pages[name]
        if pages < LEAST:
            continue
        before = sum(run.pages.get(name, 0) for run in past)
        told = f"{name} on {count} of {pages} pages"
        if before >= _LEAST_BEFORE:
            was = sum(run.filled.get(name, 0) for run in past) / before
            if not _has_fallen(name, count, pages, was):
                continue
            told += f", before on {was:.0%}"
        elif name not in NEEDED or count >= _FLOOR * pages:
            continue
        yield Finding(name, told, tuple(seen.samples.get(name, ())))


def _has_fallen(name: str, count: int, pages: int, was: float) -> bool:
    if name not in NEEDED and (was < _RARE or pages < _LEAST_FOR_OTHERS):
        return False
    # A rate of exactly 1 is one that no page has contradicted yet.
    expected = min(was, 0.98)
    by_chance = _CHANCE * (pages * expected * (1 - expected)) ** 0.5
    fallen = count < _FALLEN.get(name, _FALLEN_OTHERS) * was * pages
    return fallen and count < pages * expected - by_chance


def words(seen: Seen, past: Sequence[Past]) -> Iterator[Finding]:
    """Bodies that are much shorter than they were."""
    # A run without articles, or with three, has no length of its own.
    known = [run.words for run in past if run.articles >= _LEAST_FOR_WORDS and run.words]
    if len(seen.words) < _LEAST_FOR_WORDS or not known:
        return
    now, was = median(seen.words), median(known)
    if now < _CUT * was and now < _CUT_OF_LEAST * min(known):
        told = f"articleBody has {now:.0f} words (median), before {was:.0f}"
        yield Finding("words", told, tuple(seen.samples.get("words", ())))


def listings(
    kind: str, seen: Seen, known: Mapping[str, Sequence[int]], is_declared: bool
) -> Iterator[Finding]:
    """Listings of one kind that name no article and did."""
    now = {key: links for key, links in seen.listings.items() if key.partition(":")[0] == kind}
    before = {key: known[key] for key in now if key in known}
    dry = [key for key, links in now.items() if not links]
    if before:
        dry = [key for key in dry if _was_filled(before.get(key, ()))]
    elif len(dry) < len(now) or not is_declared:
        dry = []  # some sections have nothing to show yet
    thin = [key for key, links in now.items() if _is_thin(links, before.get(key, ()))]
    for keys, words in ((dry, "name no article"), (thin, "name few articles")):
        if keys:
            usual = _usual([median(before[key]) for key in keys if key in before])
            told = f"{kind}: {len(keys)} of {len(now)} listings {words}{usual}"
            samples = [url for key in keys for url in seen.samples.get(key, ())]
            yield Finding(kind, told, tuple(samples[:_SAMPLES]))


def _usual(links: Sequence[float]) -> str:
    if not links:
        return ""
    least, most = min(links), max(links)
    return f", before {least:.0f}" + (f" to {most:.0f}" if most > least else "")


def _is_thin(links: int, before: Sequence[int]) -> bool:
    if not links or len(before) < _RUNS_FOR_LISTINGS or min(before) < _FULL:
        return False
    return links < _THIN * min(before)


def _was_filled(links: Sequence[int]) -> bool:
    if not links or not min(links):
        return False
    return min(links) >= _WELL_FILLED or len(links) >= _RUNS_FOR_LISTINGS


def silence(times: Sequence[int], now: float) -> Iterator[Finding]:
    """A paper that has had nothing new since the last of *times*, for longer than it ever had."""
    if len(times) < _RUNS_WITH_NEWS:
        return
    longest = max(later - earlier for earlier, later in pairwise(times))
    silent = now - times[-1]
    if silent >= max(_SILENCE, _TIMES_AS_LONG * longest):
        before = f"before at most {longest / 3600:.0f}"
        yield Finding("news", f"no new article for {silent / 3600:.0f} hours, {before}")
