"""Whether a site's pages are read as well as they used to be: what a run saw, against earlier runs.

Only numbers of pages that did answer are judged, so that a site that is down is never suspect.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from statistics import median
from typing import Any

NEEDED = ("headline", "articleBody", "datePublished")
"""Fields without which a record is of little use."""
WATCHED = (*NEEDED, "author", "articleSection", "image")
"""Fields whose rates are kept."""
_DECIDING = ("headline", "articleBody")

# Fewer pages than this say nothing of a rate: three of three can be three odd ones.
LEAST = 10
# Article lengths vary a lot; the median of fewer moves by a third of itself by chance.
_LEAST_FOR_WORDS = 15
_LEAST_FOR_OTHERS = 20
# What earlier runs must have seen before theirs is called a rate.
_LEAST_BEFORE = 20
# So many runs are remembered: some weeks of a daily crawl, so that slow change is followed.
_RUNS = 20
# Of so many listings, those that a run has just read first.
_LISTINGS = 500
# Arguments that runs differ by (sections, days), of each its own baseline; the oldest is forgotten.
_SCOPES = 20

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
_SAMPLES = 3

# Words that open the reason of a refusal (newscrawl/pages/gate.py) -> what the page lacks.
_LACKING: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("no headline, no body", ("headline", "articleBody")),
    ("empty page", ("headline", "articleBody")),
    ("no headline", ("headline",)),
    ("no body", ("articleBody",)),
    ("listing page", ("articleBody",)),
)


def lacking(reason: str) -> tuple[str, ...]:
    """The fields that a refused page lacks; none where it never was an article (404, block page).

    >>> lacking("https://paper.example/1: no body")
    ('articleBody',)
    """
    words = reason.rpartition("//")[2].partition(": ")[2] if "//" in reason else reason
    return next((names for opening, names in _LACKING if words.startswith(opening)), ())


@dataclass(slots=True)
class Seen:
    """What one run saw on the pages that it read."""

    articles: int = 0
    """Article pages, refused ones included if they lack a field."""
    pages: Counter[str] = field(default_factory=Counter)
    """Field -> pages on which it was looked for."""
    filled: Counter[str] = field(default_factory=Counter)
    """Field -> pages that have it."""
    words: list[int] = field(default_factory=list)
    """Words of each body."""
    listings: dict[str, int] = field(default_factory=dict)
    """Key of each listing -> article links on its first page."""
    samples: dict[str, list[str]] = field(default_factory=dict)
    """Field (or ``words``, or key of a listing) -> URLs of pages to look at."""

    def article(self, url: str, filled: Collection[str], words: int) -> None:
        """Note one article page, with the watched fields that it has."""
        self.articles += 1
        self.pages.update(WATCHED)
        self.filled.update(filled)
        if words:
            self.words.append(words)
            self._sample("words", url)
        for name in WATCHED:
            if name not in filled:
                self._sample(name, url)

    def refused(self, url: str, missing: Collection[str]) -> None:
        """Note a page that is no article for want of the fields *missing*."""
        self.articles += 1
        self.pages.update(_DECIDING)  # the others are not looked for on such a page
        self.filled.update(name for name in _DECIDING if name not in missing)
        for name in missing:
            self._sample(name, url)

    def listing(self, key: str, url: str, links: int) -> None:
        """Note the first page of a listing; later ones of the same *key* change nothing."""
        if key not in self.listings:
            self.listings[key] = links
            self.samples[key] = [url]

    def _sample(self, name: str, url: str) -> None:
        urls = self.samples.setdefault(name, [])
        if len(urls) < _SAMPLES:
            urls.append(url)

    def after(self, earlier: Seen) -> Seen:
        """The articles of both, with this run's listings."""
        samples = dict(self.samples)
        for name, urls in earlier.samples.items():
            samples[name] = [*samples.get(name, ()), *urls][:_SAMPLES]
        return Seen(
            self.articles + earlier.articles,
            self.pages + earlier.pages,
            self.filled + earlier.filled,
            earlier.words + self.words,
            self.listings,
            samples,
        )


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
    saved: int


@dataclass(slots=True)
class Baseline:
    """What healthy runs of one site have taught, kept as JSON between runs."""

    scopes: dict[str, list[Past]] = field(default_factory=dict)
    """What a run asked for -> the last runs that did, the newest last."""
    listings: dict[str, list[int]] = field(default_factory=dict)
    """Key of a listing -> article links on its first page in the last runs."""
    small: dict[str, Seen] = field(default_factory=dict)
    """Scope -> what runs saw that were too small to be judged one by one."""

    @classmethod
    def load(cls, text: str | None) -> Baseline:
        """What :meth:`dump` wrote; empty for anything else."""
        try:
            known = json.loads(text or "{}")
            return cls(
                {name: [Past(**run) for run in runs] for name, runs in known["scopes"].items()},
                {key: [int(n) for n in numbers] for key, numbers in known["listings"].items()},
                {name: _seen(given) for name, given in known["small"].items()},
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def dump(self) -> str:
        """The baseline as JSON."""
        return json.dumps(self, ensure_ascii=False, default=_plain)

    def judge(self, seen: Seen, scope: str = "") -> list[Finding]:
        """What of *seen* looks broken, by earlier runs or, without any, by absolute floors."""
        past = self.scopes.get(scope, [])
        found = [*_fields(seen, past), *_words(seen, past)]
        kinds = dict.fromkeys(key.partition(":")[0] for key in seen.listings)
        for kind in kinds:
            found += _listings(kind, seen, self.listings)
        return found

    def teach(self, seen: Seen, saved: int, scope: str = "", *, anew: bool = False) -> None:
        """Learn from a healthy, complete run; *anew* forgets what was learned before."""
        words = median(seen.words) if seen.words else 0
        pages, filled = dict(seen.pages), dict(seen.filled)
        runs = [] if anew else self.scopes.pop(scope, [])
        self.scopes.pop(scope, None)  # to the end, so that the first is the longest unused
        self.scopes[scope] = [*runs, Past(seen.articles, pages, filled, words, saved)][-_RUNS:]
        while len(self.scopes) > _SCOPES:
            oldest = next(iter(self.scopes))
            del self.scopes[oldest]
            self.small.pop(oldest, None)
        for key, links in seen.listings.items():
            before = self.listings.pop(key, [])
            self.listings[key] = [*([] if anew else before), links][-_RUNS:]
        while len(self.listings) > _LISTINGS:
            del self.listings[next(iter(self.listings))]


def _plain(value: Baseline | Past | Seen) -> dict[str, Any]:
    # Not asdict(): it makes a Counter of the pairs of a Counter.
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _seen(given: dict[str, Any]) -> Seen:
    counters = {name: Counter(given[name]) for name in ("pages", "filled")}
    return Seen(**{**given, **counters})


def _fields(seen: Seen, past: Sequence[Past]) -> Iterator[Finding]:
    for name in WATCHED:
        count, pages = seen.filled[name], seen.pages[name]
        if pages < LEAST:
            continue
        before = sum(run.pages.get(name, 0) for run in past)
        words = f"{name} on {count} of {pages} pages"
        if before >= _LEAST_BEFORE:
            was = sum(run.filled.get(name, 0) for run in past) / before
            if not _has_fallen(name, count, pages, was):
                continue
            words += f", before on {was:.0%}"
        elif name not in NEEDED or count >= _FLOOR * pages:
            continue
        yield Finding(name, words, tuple(seen.samples.get(name, ())))


def _has_fallen(name: str, count: int, pages: int, was: float) -> bool:
    if name not in NEEDED and (was < _RARE or pages < _LEAST_FOR_OTHERS):
        return False
    # A rate of exactly 1 is one that no page has contradicted yet.
    expected = min(was, 0.98)
    by_chance = _CHANCE * (pages * expected * (1 - expected)) ** 0.5
    fallen = count < _FALLEN.get(name, _FALLEN_OTHERS) * was * pages
    return fallen and count < pages * expected - by_chance


def _words(seen: Seen, past: Sequence[Past]) -> Iterator[Finding]:
    # A run without articles, or with three, has no length of its own.
    known = [run.words for run in past if run.articles >= _LEAST_FOR_WORDS and run.words]
    if len(seen.words) < _LEAST_FOR_WORDS or not known:
        return
    now, was = median(seen.words), median(known)
    if now < _CUT * was and now < _CUT_OF_LEAST * min(known):
        words = f"articleBody has {now:.0f} words (median), before {was:.0f}"
        yield Finding("words", words, tuple(seen.samples.get("words", ())))


def _listings(kind: str, seen: Seen, known: Mapping[str, Sequence[int]]) -> Iterator[Finding]:
    now = {key: links for key, links in seen.listings.items() if key.partition(":")[0] == kind}
    before = {key: known[key] for key in now if key in known}
    dry = [key for key, links in now.items() if not links]
    if before:
        dry = [key for key in dry if _was_filled(before.get(key, ()))]
    elif len(dry) < len(now):
        dry = []  # some sections have nothing to show yet
    if not dry:
        return
    usual = sorted(median(before[key]) for key in dry if key in before)
    words = f"{kind}: {len(dry)} of {len(now)} listings name no article"
    if usual:
        words += f", before {usual[0]:.0f}" + (
            f" to {usual[-1]:.0f}" if usual[-1] > usual[0] else ""
        )
    samples = [url for key in dry for url in seen.samples.get(key, ())]
    yield Finding(kind, words, tuple(samples[:_SAMPLES]))


def _was_filled(links: Sequence[int]) -> bool:
    if not links or not min(links):
        return False
    return min(links) >= _WELL_FILLED or len(links) >= _RUNS_FOR_LISTINGS
