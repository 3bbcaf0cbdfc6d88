"""Whether a run did what it was asked to, judged by its stats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

COMPLETE = ("finished", "sample")
_LISTINGS = ("section", "feed", "sitemap")

# Up to this many pages that are no articles are the odd soft 404; more, and a good share of all
# pages, mean that the site has changed or refuses us.
_FEW = 5
_SHARE = 0.2


def missing(stats: Mapping[str, Any], reason: str) -> list[str]:
    """What a run leaves undone, each in a few words; empty for a complete run."""

    def number(fact: str) -> int:
        return int(stats.get(f"newscrawl/{fact}", 0))

    undone = []
    if reason not in COMPLETE:
        undone.append(f"the crawl was stopped: {reason}")
    undone += [
        f"{failed} {kind} listings could not be fetched"
        for kind in _LISTINGS
        if (failed := number(f"{kind}/failed"))
    ]
    # A full sample lacks nothing: what was in flight when it was full belongs to the next run.
    if reason != "sample" and (failed := number("article/failed")):
        undone.append(f"{failed} articles could not be fetched")
    links = sum(number(f"{kind}/links") for kind in _LISTINGS)
    pages = sum(number(f"{kind}/pages") for kind in _LISTINGS)
    if pages and not links:
        undone.append("no listing named an article")
    saved = number("article/saved")
    for fact, words in (
        ("article/refused", "pages were no articles"),
        ("article/gone", "articles were not found"),
    ):
        count = number(fact)
        if count >= _FEW and count > _SHARE * (count + saved):
            undone.append(f"{count} {words}")
    if number("feeds/failed") or number("feeds/failed_items"):
        undone.append("a feed could not be written: its articles wait for the next run")
    return undone
