"""Add-ons: settings that follow from other settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl import __version__

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings


class Identification:
    """An honest User-Agent: the crawler's name and version, and the contact where one is set."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Compose USER_AGENT, unless the user has set one."""
        contact = settings.get("NEWSCRAWL_CONTACT")
        agent = f"newscrawl/{__version__}" + (f" (+{contact})" if contact else "")
        # Scrapy's project settings do not name one; a user's -s or environment wins over this.
        settings.set("USER_AGENT", agent, priority="addon")
