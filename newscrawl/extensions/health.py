"""Compare what a run saw on the site's pages with what healthy runs saw before."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Self

from scrapy import signals as scrapy_signals
from scrapy.exceptions import NotConfigured

from newscrawl import kept, signals
from newscrawl.exceptions import StateError, UsageError
from newscrawl.health.baseline import Baseline
from newscrawl.health.rules import LEAST, Finding
from newscrawl.health.seen import WATCHED, Seen, lacking
from newscrawl.outcome import missing

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response

    from newscrawl.items import NewsArticle
    from newscrawl.sources import Listing
    from newscrawl.spider import NewsSpider

MEMO = "health"
"""Where the state keeps the baseline."""


class HealthExtension:
    """Watches the fields and the listings of a crawl, and says at its end what looks broken.

    Setting: NEWSCRAWL_HEALTH. Stats: ``newscrawl/suspect`` (what looks broken, a line each),
    ``newscrawl/health/verdict`` (suspect, healthy, or unjudged for too few pages).
    """

    def __init__(self, crawler: Crawler, mode: str) -> None:
        self.crawler = crawler
        self.mode = mode
        self.replayed = [Path(p) for p in crawler.settings.getlist("NEWSCRAWL_REPLAY")]
        self.seen = Seen()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        mode = crawler.settings["NEWSCRAWL_HEALTH"]
        if mode not in ("judge", "learn", "off"):
            raise UsageError(f"NEWSCRAWL_HEALTH={mode!r}: choose one of judge, learn, off")
        if mode == "off":
            raise NotConfigured
        extension = cls(crawler, mode)
        connect = crawler.signals.connect
        connect(extension.article_read, signals.article_read)
        connect(extension.article_refused, signals.article_refused)
        connect(extension.listing_read, signals.listing_read)
        connect(extension.engine_stopped, scrapy_signals.engine_stopped)
        return extension

    @property
    def spider(self) -> NewsSpider:
        """The spider that is watched."""
        return self.crawler.spider  # type: ignore[return-value]

    def article_read(self, response: Response, item: NewsArticle) -> None:
        """Note which fields an article has."""
        filled = [name for name in WATCHED if getattr(item, name)]
        self.seen.article(response.url, filled, item.wordCount or 0)

    def article_refused(self, response: Response, reason: str, is_news: bool) -> None:
        """Note a page that is no article for want of a field."""
        fields = lacking(reason)
        if is_news and fields:
            self.seen.refused(response.url, fields)

    def listing_read(self, response: Response, listing: Listing, links: int) -> None:
        """Note how many articles a listing names; that of a day or of a month may have none."""
        if is_lasting(listing):
            self.seen.listing(listing.key, response.url, links)

    def engine_stopped(self) -> None:
        """Judge the run, before it is closed, and learn from it."""
        refused = self.crawler.stats.get_value("newscrawl/dates/datePublished_refused", 0)
        self.seen.filled["datePublished"] -= refused
        with suppress(StateError):  # which has ended the crawl, and is told there
            baseline = Baseline.load(self.spider.run.recall(MEMO))
            findings = self._judge(baseline)
            if not self.replayed:
                self._learn(baseline, findings)
                self.spider.run.remember(MEMO, baseline.dump())

    def _judge(self, baseline: Baseline) -> list[Finding]:
        scope = self._scope()
        if not self.replayed and scope in baseline.small:
            self.seen = self.seen.after(baseline.small[scope])
        findings = []
        if self.mode == "judge":
            is_declared = bool(self.spider.sources)
            findings = baseline.judge(self.seen, scope, is_declared=is_declared)
            if not self.replayed and self._is_quiet():
                findings += baseline.silence(time(), scope)
        verdict = "suspect" if findings else "healthy"
        if not findings and self.seen.articles < LEAST and self.mode == "judge":
            verdict = "unjudged"
        self.crawler.stats.set_value("newscrawl/health/verdict", verdict)
        if findings:
            self.crawler.stats.set_value("newscrawl/suspect", [str(found) for found in findings])
        return findings

    def _is_quiet(self) -> bool:
        """Whether the site's listings name articles, and no new one."""
        stats = self.crawler.stats
        is_whole = not self._undone() and not self.spider.scope.window.until
        found = stats.get_value("newscrawl/article/discovered", 0)
        return is_whole and not found and any(self.seen.listings.values())

    def _undone(self) -> list[str]:
        stats = self.crawler.stats
        return missing(stats.get_stats(), stats.get_value("finish_reason", "killed"))

    def _scope(self) -> str:
        if self.replayed:
            return str(kept.about(self.replayed[-1]).get("scope", ""))
        return scope_of(self.spider)

    def _learn(self, baseline: Baseline, findings: list[Finding]) -> None:
        stats, scope, seen = self.crawler.stats, self._scope(), self.seen
        baseline.small.pop(scope, None)
        if findings:
            return
        if stats.get_value("newscrawl/health/verdict") == "unjudged":
            # Of a paper with three articles an hour, some hours together tell something.
            baseline.small[scope] = Seen().after(seen)
            seen = Seen(listings=seen.listings)
        if self.mode == "learn" or not self._undone():
            is_news = stats.get_value("newscrawl/article/discovered", 0) > 0
            news_at = time() if is_news else None
            baseline.teach(seen, scope, news_at=news_at, anew=self.mode == "learn")


def is_lasting(listing: Listing) -> bool:
    """Whether a listing is there for good, as a section is, and names the newest articles."""
    return listing.day is None and not listing.is_stamped


def scope_of(spider: NewsSpider) -> str:
    """What a run asks for, as far as its articles differ by it: sections, and the year of days.

    Pages of other years are in other templates.
    """
    window = spider.scope.window
    day = window.since or window.until
    parts = [",".join(sorted(spider.scope.sections))] if spider.scope.sections else []
    return " ".join([*parts, *([str(day.year)] if day else [])])
