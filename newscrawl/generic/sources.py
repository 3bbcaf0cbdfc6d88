"""The sources of a site that nobody has described."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscrawl.pages import navigation, paging
from newscrawl.pages.sessions import without_session
from newscrawl.sources.base import Listing, Scope, Source
from newscrawl.sources.feeds import Feed
from newscrawl.sources.pages import page_of, posted
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
        self.url = without_session(url)

    def listings(self, scope: Scope) -> Iterator[Listing]:
        yield Listing(self, self.url, label=self.url)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = navigation.articles(page_of(response))
        return [link for link in found if pattern.search(link.url)]

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        page = page_of(response) if response else None
        if page is None:
            return None
        number = listing.page + 1
        if url := paging.next_page(page, listing.page):
            return Listing(self, without_session(url), page=number, label=self.url)
        turned = paging.next_postback(page, listing.page)
        form = posted(page, *turned) if turned else ()
        return replace(listing, page=number, form=form) if form else None


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
        super().__init__(without_session(url).replace("{", "%7B").replace("}", "%7D"))

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = super().links(response, listing, pattern)
        return [link for link in found if not navigation.is_other_edition(link.url, self.url)]


class FoundSitemap(Sitemap):
    """A sitemap that may list more than articles, and more editions than that of *front*."""

    def __init__(self, url: str, front: str) -> None:
        super().__init__(url)
        self.front = front

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        return [
            link
            for link in super().links(response, listing, pattern)
            # Those of a news sitemap have a title or a day of publication.
            if (link.title or link.date or navigation.is_article(link.url, None, self.front))
            and not navigation.is_other_edition(link.url, self.front)
        ]
