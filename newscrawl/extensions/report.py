"""Say in the log's last lines what a run did and what it leaves undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals

from newscrawl.outcome import missing, suspicions

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class ReportExtension:
    """Writes the run's outcome to the log and to the stat ``newscrawl/outcome``."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_opened, signals.spider_opened)
        crawler.signals.connect(extension.engine_stopped, signals.engine_stopped)
        return extension

    def spider_opened(self) -> None:
        """Ask for a contact where none is set."""
        if not self.crawler.settings["NEWSCRAWL_CONTACT"]:
            self.crawler.spider.logger.warning(
                "NEWSCRAWL_CONTACT is empty: set it to your address, so that the site can reach you"
            )

    def engine_stopped(self) -> None:
        """Judge the run by its final stats."""
        stats, logger = self.crawler.stats, self.crawler.spider.logger
        undone = missing(stats.get_stats(), stats.get_value("finish_reason", "killed"))
        suspect = suspicions(stats.get_stats())
        outcome = "suspect" if suspect else "incomplete" if undone else "complete"
        stats.set_value("newscrawl/outcome", outcome)
        saved = stats.get_value("newscrawl/article/saved", 0)
        versions = stats.get_value("newscrawl/article/new_version", 0)
        more = f", {versions} new versions" if versions else ""
        logger.info("%s: %d new articles%s", outcome, saved, more)
        for line in undone:
            logger.warning("incomplete: %s", line)
        for line in suspect:
            logger.warning("suspect: %s", line)
        if folder := stats.get_value("newscrawl/pages/kept"):
            logger.warning(
                "the pages are kept in %s: mend the page class, then `scrapy replay %s`",
                folder,
                self.crawler.spider.name,
            )
