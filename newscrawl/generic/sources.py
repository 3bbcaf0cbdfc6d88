"""The sources of a site that nobody has described."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscrawl.pages import linkaddress, navigation, paging, storylinks
from newscrawl.pages.section import Link
from newscrawl.pages.sessions import without_session
from newscrawl.sources.base import Listing, Scope, Source, absolute, once
from newscrawl.sources.feeds import Feed
from newscrawl.sources.pages import page_of, posted
from newscrawl.sources.sitemaps import Sitemap

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from scrapy.http import Response


# Lists that a program makes without end are left there; at ten articles a page that is years.
_MOST_PAGES = 5_000


class FoundSection(Source):
    """A page that lists articles, and the pages that it says come after it."""

    kind = "section"

    def __init__(self, url: str) -> None:
        self.url = without_session(url)

    def listings(self, scope: Scope) -> Iterator[Listing]:
        yield Listing(self, self.url, label=self.url)

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = storylinks.articles(page_of(response))
        return [link for link in found if pattern.search(link.url)]

    def following(
        self, listing: Listing, scope: Scope, response: Response | None = None
    ) -> Listing | None:
        page = page_of(response) if response else None
        if page is None or listing.page >= _MOST_PAGES:
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
        """The next page of a blog, all of whose articles pass over its front page."""
        is_all = response is not None and not navigation.sections(page_of(response))
        return super().following(listing, scope, response) if is_all else None


class FoundFeed(Feed):
    """A feed by its address alone, whatever characters that has."""

    def __init__(self, url: str) -> None:
        super().__init__(without_session(url).replace("{", "%7B").replace("}", "%7D"))

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = super().links(response, listing, pattern)
        return [link for link in found if not linkaddress.is_other_edition(link.url, self.url)]


class FoundSitemap(Sitemap):
    """A sitemap that may list more than articles, and more editions than that of *front*."""

    def __init__(self, url: str, front: str) -> None:
        super().__init__(url)
        self.front = front

    def links(self, response: Response, listing: Listing, pattern: re.Pattern[str]) -> list[Link]:
        found = super().links(response, listing, pattern) or _plain(response, pattern)
        return [
            link
            for link in found
            # Those of a news sitemap have a title or a day of publication.
            if (link.title or link.date or storylinks.is_article(link.url, None, self.front))
            and not linkaddress.is_other_edition(link.url, self.front)
        ]


def _plain(response: Response, pattern: re.Pattern[str]) -> list[Link]:
    """The addresses of a sitemap that is plain text, one a line."""
    lines = response.body.decode("utf-8", "replace").lstrip("\ufeff").split()
    urls = (absolute(response, line) for line in lines if line.startswith("http"))
    return once(Link(url) for url in urls if url and pattern.search(url))
