"""NewsSpider: sources to requests, pages to items. A site subclasses it and states what differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.spidermiddlewares.httperror import HttpError

from newscrawl import arguments, countries, signals
from newscrawl.discovery import ARTICLE, Discovery
from newscrawl.exceptions import NotAnArticle, PageTooComplex, UsageError
from newscrawl.items import NewsArticle
from newscrawl.pages.article import ArticlePage
from newscrawl.sources.base import Scope, Source, choose
from newscrawl.state.base import Run, Sighting, Window
from newscrawl.state.versions import content_key
from newscrawl.text.urls import canonicalize

if TYPE_CHECKING:
    from scrapy.http import Response
    from twisted.python.failure import Failure


_ARGUMENTS = ("sections", "from_date", "until_date", "sample", "revisit")


class NewsSpider(Discovery):
    """One news site.

    Spider arguments: ``sections`` (identifiers or names, comma-separated), ``from_date`` and
    ``until_date`` (YYYY-MM-DD in the site's zone, both included), ``sample`` (articles at most),
    ``revisit`` (12h, 3d, 2w: saved articles of that age or younger are looked at again).
    """

    publisher: ClassVar[str]
    """The paper's own name."""
    country: ClassVar[str]
    """ISO 3166-1 alpha-2."""
    language: ClassVar[str] = "ar"
    """BCP 47: what it is written in."""
    timezone: ClassVar[str]
    """IANA name; dates without a zone are read in it. By default the country's, if it has one."""
    sources: ClassVar[Sequence[Source]]
    article_url: ClassVar[str]
    """Regular expression that article URLs match; its groups ``year``, ``month`` and ``day`` tell
    the day where the URL does."""
    identity: ClassVar[str | None] = None
    """Regular expression whose first group that matches makes an article the same article; without
    it the canonical URL does."""
    rewrite: ClassVar[Sequence[tuple[str, str]]] = ()
    """Regular expressions and replacements: variants of an article URL (mobile, AMP) to the one to
    fetch."""
    Page: ClassVar[type[ArticlePage]] = ArticlePage

    allowed_domains: ClassVar[Sequence[str]]
    """Nothing else is asked for. By default the hosts of the sources, without "www."."""
    own_arguments: ClassVar[Sequence[str]] = ()
    """Names of spider arguments that no other spider has."""

    run: Run  # set when the state is opened
    is_replay: bool = False
    """Whether pages that were kept are read again; set before the first of them."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Work out what follows from the rest; raises TypeError where it does not."""
        super().__init_subclass__(**kwargs)
        if hasattr(cls, "country") and not hasattr(cls, "timezone"):
            zones = countries.zones().get(cls.country)
            if zones is None:
                raise TypeError(
                    f"{cls.__name__}: country is {cls.country!r}: write two letters, as in EG"
                )
            if len(zones) != 1:
                raise TypeError(f"{cls.__name__} needs a timezone: one of {', '.join(zones)}")
            cls.timezone = zones[0]
        if not hasattr(cls, "allowed_domains"):
            hosts = (urlsplit(source.url).hostname or "" for source in getattr(cls, "sources", ()))
            cls.allowed_domains = tuple(dict.fromkeys(host.removeprefix("www.") for host in hosts))

    def __init__(
        self,
        name: str | None = None,
        *,
        sections: str | None = None,
        from_date: str | None = None,
        until_date: str | None = None,
        sample: str | None = None,
        revisit: str | None = None,
        **kwargs: Any,
    ) -> None:
        # Scrapyd adds its own, which begin with an underscore.
        for unknown in (key for key in kwargs if not key.startswith("_")):
            usable = (*self.own_arguments, *_ARGUMENTS)
            raise UsageError(f"unknown argument {unknown}: use {', '.join(usable)}")
        super().__init__(name, **kwargs)
        given = {
            "sections": sections,
            "from_date": from_date,
            "until_date": until_date,
            "sample": sample,
            "revisit": revisit,
        }
        self.arguments = {key: value for key, value in given.items() if value}
        since = arguments.day("from_date", from_date)
        until = arguments.day("until_date", until_date)
        if since and until and since > until:
            raise UsageError(f"from_date={from_date} is after until_date={until_date}: swap them")
        self.zone = zone_of(self)
        self.scope = Scope(
            today=datetime.now(self.zone).date(),
            sections=choose(sections, self.sources) if sections else None,
            window=Window(since, until),
        )
        if since and since > self.scope.today:
            raise UsageError(f"from_date={from_date} is in the future")
        self.sample = arguments.count("sample", sample)
        age = arguments.age("revisit", revisit)
        self.revisit = datetime.now(self.zone) - age if age else None
        self._article_url = re.compile(self.article_url)
        self._identity = re.compile(self.identity) if self.identity else None

    def identify(self, url: str) -> str:
        """What makes the article at *url* the same article under another URL."""
        canonical = canonicalize(url)
        # Letters as they read: a link may print them where the address that was fetched escapes.
        match = self._identity.search(unquote(canonical)) if self._identity else None
        if match:
            return next(group for group in match.groups() if group)
        return canonical

    def url_day(self, url: str) -> date | None:
        """The day that an article URL tells, if it does."""
        match = self._article_url.search(url)
        groups = match.groupdict() if match else {}
        try:
            return date(int(groups["year"]), int(groups["month"]), int(groups["day"]))
        except (KeyError, TypeError, ValueError):
            return None

    def _article_request(self, sighting: Sighting) -> Request:
        return Request(
            sighting.url,
            callback=self.parse_article,
            errback=self.article_failed,
            cb_kwargs={"identifier": sighting.identifier, "is_saved": sighting.is_saved},
            # Before the next listing, so that the queue stays short.
            priority=ARTICLE,
            # One request an identity is the state's rule; a URL may come back in a later run.
            dont_filter=True,
        )

    # From pages to items

    def parse_article(
        self,
        response: Response,
        identifier: str,
        is_saved: bool = False,
        lacking: Sequence[str] = (),
    ) -> Iterator[NewsArticle]:
        """The article of a page, or a counted refusal.

        *lacking* names fields that the saved version is known to lack.
        """
        # "partial" alone only says that the server named no length; the page may be whole.
        if "truncated" in response.flags:
            self.count("article/failed")
            self.run.failed(identifier, response.url, "the answer was cut off")
            return
        final = self.identify(response.url)
        if final != identifier and self.run.is_known(final):
            self.count("article/known_under_other_url")
            self.run.gone(identifier, response.url, f"redirects to {final}")
            return
        try:
            item = self.read(response)
        except (NotAnArticle, PageTooComplex) as refusal:
            self.refuse(identifier, response, str(refusal))
            return
        item.identifier = final if self._article_url.search(response.url) else identifier
        item.as_read = content_key(item.headline, item.articleBody)
        is_other = not is_saved or item.identifier != identifier
        is_new = is_other or self._is_new_version(item, lacking)
        # Before the item goes on, so that its page is on record first.
        self._send(
            signals.article_read,
            response=response,
            identifier=item.identifier,
            item=item,
            is_new=is_new,
        )
        if is_new:
            yield item

    def _is_new_version(self, item: NewsArticle, lacking: Sequence[str]) -> bool:
        name = item.identifier or ""
        change = self.run.compare(name, item.as_read)
        gained = [field for field in lacking if getattr(item, field)]
        if change is None and not gained:
            self.count("article/unchanged")
            return False
        item.version = change.version if change else self.run.saved_version(name) + 1
        parts = change.parts if change else ()
        # The headline and the body have names of their own among the parts.
        item.changed = [*parts, *(f for f in gained if f not in ("headline", "articleBody"))]
        return True

    def read(self, response: Response) -> NewsArticle:
        """The article of a page; raises NotAnArticle or PageTooComplex."""
        page = self.Page(
            response.body,
            response.url,
            timezone=self.timezone,
            publisher=self.publisher,
            encoding=_declared_encoding(response),
            downloaded=_downloaded(response),
        )
        return page.item()

    def refuse(self, identifier: str, response: Response, reason: str) -> None:
        """Count and remember a page that is no article."""
        self.logger.info("not an article: %s (%s)", response.url, reason)
        # A page that is read again is no further attempt to get another.
        is_news = self.is_replay or self.run.refused(identifier, response.url, reason)
        self.count("article/refused" if is_news else "article/refused_again")
        self._send(
            signals.article_refused,
            response=response,
            identifier=identifier,
            reason=reason,
            is_news=is_news,
        )

    def article_failed(self, failure: Failure) -> None:
        """Remember an article that was not fetched: gone, or to be tried again."""
        identifier = failure.request.cb_kwargs["identifier"]
        url = failure.request.url
        if failure.check(HttpError) and failure.value.response.status in (404, 410):
            if failure.request.cb_kwargs["is_saved"]:
                self.count("article/withdrawn")
                self.run.withdrawn(identifier)
                return
            self.count("article/gone")
            self.run.gone(identifier, url, f"HTTP {failure.value.response.status}")
            return
        self.count("article/failed")
        self.logger.warning("article not fetched: %s (%s)", url, failure.value)
        if failure.check(IgnoreRequest) and not failure.check(HttpError):
            return  # never asked for: forbidden by robots.txt, or left when the crawl was stopped
        self.run.failed(identifier, url, str(failure.value)[:200])


def zone_of(site: NewsSpider | type[NewsSpider]) -> ZoneInfo:
    """The zone that a site declares; raises UsageError where it is none, as in a drafted file."""
    try:
        return ZoneInfo(site.timezone)
    except (OSError, ValueError, KeyError):
        raise UsageError(
            f"{site.name}: timezone is {site.timezone!r}: write the paper's, as in Africa/Cairo"
        ) from None


def _downloaded(response: Response) -> datetime:
    """When the page was fetched: now, but for a page that was kept."""
    meta = response.request.meta if response.request else {}
    return meta.get("downloaded") or datetime.now(UTC).replace(microsecond=0)


def _declared_encoding(response: Response) -> str | None:
    content_type = response.headers.get("Content-Type", b"").decode("latin-1")
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", content_type, re.I)
    return match.group(1) if match else None
