"""The sites under test, with their fixtures."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from scrapy.settings import Settings

from newscrawl import fixtures
from newscrawl.catalogue import Catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.fixtures import Fixture
    from newscrawl.spider import NewsSpider


def settings() -> Settings:
    """The settings of a crawl."""
    found = Settings()
    found.setmodule("newscrawl.settings")
    return found


@cache
def catalogue() -> Catalogue:
    """All sites there are."""
    return Catalogue(settings())


@cache
def sites() -> list[type[NewsSpider]]:
    """Private sites; those of the package too where their fixtures are, which is in a checkout."""
    found = catalogue()
    return [
        site
        for site in found.sites()
        if found.is_private(site) or found.fixtures_of(site).parent.is_dir()
    ]


def folder_of(site: type[NewsSpider]) -> Path:
    """Where a site's fixtures are."""
    return catalogue().fixtures_of(site)


@cache
def fixtures_of(site: type[NewsSpider]) -> list[Fixture]:
    """A site's fixtures."""
    return fixtures.read_all(folder_of(site))


@cache
def extracted(site: type[NewsSpider], number: str) -> dict[str, Any]:
    """What the site's spider reads from a fixture's page."""
    fixture = fixtures.read(folder_of(site), number)
    return fixtures.extract(site, fixture.page.read_bytes(), fixture.url)
