"""Add-ons: settings that follow from other settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Self

from newscrawl import __version__
from newscrawl.places import OUTPUT, feeds, output_folder, place, refuse_relative, state_uri

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings


class Identification:
    """An honest User-Agent: the crawler's name and version, and the contact where one is set."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Compose USER_AGENT, unless the user has set one."""
        contact = settings.get("NEWSCRAWL_CONTACT")
        agent = f"newscrawl/{__version__}" + (f" (+{contact})" if contact else "")
        # Scrapy's project settings do not name one; a user's -s or environment wins over this.
        settings.set("USER_AGENT", agent, priority="addon")


class Places:
    """Puts NEWSCRAWL_OUTPUT where ``%(output)s`` stands in the settings, wherever it was set.

    Under Scrapyd a relative place is refused: it would be one in the server's own folder.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._is_job = bool(getattr(crawler.spider, "_job", "") or os.environ.get("SCRAPY_JOB"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def update_settings(self, settings: BaseSettings) -> None:
        """Replace ``%(output)s``; raises UsageError for a relative place under Scrapyd."""
        places: dict[str, Any] = {
            str(name): place(settings, name)
            for name, value in settings.items()
            if isinstance(value, str) and OUTPUT in value
        }
        places["FEEDS"] = feeds(settings, settings.getdict("FEEDS"))
        if self._is_job:
            refuse_relative(output_folder(settings), state_uri(settings), places["FEEDS"])
        for name, value in places.items():
            settings.set(name, value, priority=settings.getpriority(name) or 0)
