"""The sources of a site that nobody has described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscrawl.pages import navigation
from newscrawl.sources.base import Listing, Scope, Source, document
from newscrawl.sources.feeds import Feed
from newscrawl.sources.sitemaps import Sitemap

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from scrapy.http import Response

    from newscrawl.pages.section import Link


class FoundSection(Source):
    """A page that lists articles, and the pages that it says come after it."""

    kind = "section"

    def __init__(self, url: str) -> None:
        self.url = url

    def listings(self, scope: Scope) -> Iterator[Listing]:
        yield Listing(self, self.url, label=self.url)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = navigation.articles(document(response))
        return [link for link in found if pattern.search(link.url)]

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        url = navigation.next_page(document(response)) if response else None
        return Listing(self, url, page=listing.page + 1, label=self.url) if url else None


class FrontPage(FoundSection):
    """The page that a user gives; what else there is to read is found on it."""

    kind = "front"

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        return None


class FoundFeed(Feed):
    """A feed by its address alone, whatever characters that has."""

    def __init__(self, url: str) -> None:
        super().__init__(url.replace("{", "%7B").replace("}", "%7D"))


class FoundSitemap(Sitemap):
    """A sitemap that may list more than articles."""

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        return [
            link
            for link in super().links(response, listing, pattern)
            # Those of a news sitemap have a title or a day of publication.
            if link.title or link.date or navigation.is_article(link.url, None, self.url)
        ]
