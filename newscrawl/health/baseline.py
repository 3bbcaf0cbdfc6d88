"""What healthy runs of a site have taught, and what of a run looks broken by that."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, fields
from statistics import median
from typing import Any

from newscrawl.health import rules
from newscrawl.health.rules import Finding, Past
from newscrawl.health.seen import Seen

# So many runs are remembered: some weeks of a daily crawl, so that slow change is followed.
_RUNS = 20
# Of so many listings, those that a run has just read first.
_LISTINGS = 500
# Arguments that runs differ by (sections, days), of each its own baseline; the oldest is forgotten.
_SCOPES = 20


@dataclass(slots=True)
class Baseline:
    """What healthy runs of one site have taught, kept as JSON between runs."""

    scopes: dict[str, list[Past]] = field(default_factory=dict)
    """What a run asked for -> the last runs that did, the newest last."""
    listings: dict[str, list[int]] = field(default_factory=dict)
    """Key of a listing -> article links on its first page in the last runs."""
    small: dict[str, Seen] = field(default_factory=dict)
    """Scope -> what runs saw that were too small to be judged one by one."""
    news: dict[str, list[int]] = field(default_factory=dict)
    """Scope -> when the last runs that found a new article were, in seconds of the epoch."""

    @classmethod
    def load(cls, text: str | None) -> Baseline:
        """What :meth:`dump` wrote; empty for anything else."""
        try:
            known = json.loads(text or "{}")
            return cls(
                {name: [Past(**run) for run in runs] for name, runs in known["scopes"].items()},
                {key: [int(n) for n in numbers] for key, numbers in known["listings"].items()},
                {name: _seen(given) for name, given in known["small"].items()},
                {name: [int(when) for when in times] for name, times in known["news"].items()},
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()

    def dump(self) -> str:
        """The baseline as JSON."""
        return json.dumps(self, ensure_ascii=False, default=_plain)

    def judge(self, seen: Seen, scope: str = "", *, is_declared: bool = True) -> list[Finding]:
        """What of *seen* looks broken, by earlier runs or, without any, by absolute floors.

        The listings of a site that is not *declared* were guessed: an empty one says nothing.
        """
        past = self.scopes.get(scope, [])
        found = [*rules.fields(seen, past), *rules.words(seen, past)]
        kinds = dict.fromkeys(key.partition(":")[0] for key in seen.listings)
        for kind in kinds:
            found += rules.listings(kind, seen, self.listings, is_declared)
        return found

    def silence(self, now: float, scope: str = "") -> list[Finding]:
        """Whether a run that found nothing new *now* ends too long a silence of the paper."""
        return list(rules.silence(self.news.get(scope, ()), now))

    def teach(
        self, seen: Seen, scope: str = "", *, news_at: float | None = None, anew: bool = False
    ) -> None:
        """Learn from a healthy, complete run; *anew* forgets what was learned before.

        *news_at* is when it ended, if it found a new article.
        """
        if anew:
            self.scopes.pop(scope, None)
            self.news.pop(scope, None)
        # Nights without an article must not push out what the days have taught.
        if seen.articles:
            words = median(seen.words) if seen.words else 0
            past = Past(seen.articles, dict(seen.pages), dict(seen.filled), words)
            self.scopes[scope] = [*self.scopes.pop(scope, ()), past][-_RUNS:]
        if news_at is not None:
            self.news[scope] = [*self.news.pop(scope, ()), int(news_at)][-_RUNS:]
        for by_scope in (self.scopes, self.news, self.small):
            _forget(by_scope, _SCOPES)
        for key, links in seen.listings.items():
            before = self.listings.pop(key, [])
            self.listings[key] = [*([] if anew else before), links][-_RUNS:]
        _forget(self.listings, _LISTINGS)


def _plain(value: Baseline | Past | Seen) -> dict[str, Any]:
    # Not asdict(): it makes a Counter of the pairs of a Counter.
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _seen(given: dict[str, Any]) -> Seen:
    counters = {name: Counter(given[name]) for name in ("pages", "filled")}
    return Seen(**{**given, **counters})


def _forget(known: dict[str, Any], most: int) -> None:
    """Leave the *most* that were taught last."""
    while len(known) > most:
        del known[next(iter(known))]
