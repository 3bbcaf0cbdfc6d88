"""Whether a run did what it was asked to, judged by its stats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

COMPLETE = ("finished", "sample")
EXIT_STATUS = {"complete": 0, "incomplete": 9, "suspect": 10}
"""What a run's outcome is for the shell; 2 is bad input, 1 any other error."""
_LISTINGS = ("front", "section", "feed", "sitemap", "api")

# Up to this many pages that are no articles are the odd soft 404; more, and a good share of all
# pages, mean that the site has changed or refuses us. So does any handful with no article at all.
_FEW = 5
_HANDFUL = 2
_SHARE = 0.2
# On a site that nobody has described, links that only look like articles' are tried as well.
_SHARE_OF_GUESSES = 0.5

_Number = Callable[[str], int]


def missing(stats: Mapping[str, Any], reason: str) -> list[str]:
    """What a run leaves undone, each in a few words; empty for a complete run.

    *stats* are those of the whole crawl, *reason* is why the spider closed.
    """

    def number(fact: str) -> int:
        return int(stats.get(f"newscrawl/{fact}", 0))

    undone = []
    if reason not in COMPLETE:
        undone.append(f"the crawl was stopped: {reason}")
    undone += _not_fetched(number, reason)
    undone += _refused(stats, number)
    undone += _not_articles(number)
    if failed := number("errors"):
        undone.append(f"{failed} pages met an error in the program: see the tracebacks")
    if number("feeds/failed") or number("feeds/failed_items"):
        undone.append("a feed could not be written: its articles wait for the next run")
    if error := stats.get("newscrawl/state_error"):
        undone.append(str(error))
    return undone


def suspicions(stats: Mapping[str, Any]) -> list[str]:
    """What looks broken on the site, each in a line; see :mod:`newscrawl.health.rules`."""
    return list(stats.get("newscrawl/suspect", ()))


def _not_fetched(number: _Number, reason: str) -> Iterator[str]:
    for kind in _LISTINGS:
        if failed := number(f"{kind}/failed"):
            yield f"{failed} {kind} listings could not be fetched"
    # A full sample lacks nothing: what was in flight when it was full belongs to the next run.
    if reason != "sample" and (failed := number("article/failed")):
        yield f"{failed} articles could not be fetched"
    if waiting := number("article/waiting"):
        yield f"{waiting} articles were found and not fetched"
    links = sum(number(f"{kind}/links") for kind in _LISTINGS)
    pages = sum(number(f"{kind}/pages") for kind in _LISTINGS)
    if pages and not links:
        yield "no listing named an article"


def _refused(stats: Mapping[str, Any], number: _Number) -> Iterator[str]:
    if hosts := number("robots/unreachable"):
        yield f"{hosts} hosts were not crawled: their robots.txt could not be had"
    blocked = {
        key.rpartition("/")[2]: value
        for key, value in stats.items()
        if key.startswith("newscrawl/blocked/")
    }
    if blocked:
        kinds = ", ".join(sorted(blocked))
        yield f"the site refuses crawlers ({kinds}): {sum(blocked.values())} answers"


def _not_articles(number: _Number) -> Iterator[str]:
    good = sum(number(f"article/{fact}") for fact in ("saved", "new_version", "unchanged"))
    for fact, words, share in (
        ("article/refused", "pages were no articles", _SHARE),
        ("article/guessed_wrong", "pages that looked like articles were none", _SHARE_OF_GUESSES),
        ("article/gone", "articles were not found", _SHARE),
    ):
        count = number(fact)
        # Of guesses a handful fails in any run that finds nothing new.
        few = _HANDFUL if not good and fact != "article/guessed_wrong" else _FEW
        if count >= few and count > share * (count + good):
            yield f"{count} {words}"
