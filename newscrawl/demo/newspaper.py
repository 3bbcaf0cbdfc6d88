"""The embedded newspaper: its truth, and its answer to every request."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from urllib.parse import parse_qs, quote, unquote

from newscrawl.demo import furniture, listings, pages_2020, pages_old
from newscrawl.demo.addresses import SITE
from newscrawl.demo.newsroom import Newsroom
from newscrawl.demo.sections import SECTIONS
from newscrawl.demo.story import Story
from newscrawl.demo.truth import Route, TruthArticle

_HTML = "text/html; charset=utf-8"
_XML = "text/xml; charset=utf-8"
_ASSETS = re.compile(r"\.(?:css|js|png|jpg|gif|ico)$")
_STORY = re.compile(r"/(?:story|amp)/\d{4}/\d{1,2}/\d{1,2}(?:/[^/]+)?/(\d+)/?")
_SECTION = re.compile(r"/Section/[^/]+/(\d+)(?:/(\d{1,6}))?/?")
_SECTION_SHORT = re.compile(r"/[^/]+-(\d{1,3})/?")
_SITEMAP = re.compile(r"/Sitemap/(\d{4})/(\d{1,2})/(\d{1,2})/?", re.IGNORECASE)
_SHORT = re.compile(r"/(\d{4,9})/?")
_WWW = frozenset({"www.youm7.com", "127.0.0.1", "localhost"})


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer; ``headers`` lack only what the server adds itself (length, connection)."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class _Fault:
    pattern: re.Pattern[str]
    status: int
    times: int | None


class Newspaper:
    """An Arabic newspaper in the shape of Youm7's site, the same for the same arguments.

    ``articles`` counts every page that is linked as a story, copies and dead ends included;
    papers of fewer than 40 have no traps. ``padding`` is about how many bytes of script and
    style each page carries. All links name https://www.youm7.com.
    """

    def __init__(
        self,
        articles: int = 300,
        seed: int = 7,
        last_day: date = date(2021, 11, 30),
        *,
        padding: int = 8_000,
        style: str = "egypt",
    ) -> None:
        self.last_day = last_day
        self.padding = padding
        self._newsroom = Newsroom(articles, seed, last_day, style)
        self._faults: list[_Fault] = []
        if flaky := self.flaky:
            self.fail(rf"^/story/.*/{flaky}$", 500, times=1)

    # --- truth ---------------------------------------------------------------------------

    @cached_property
    def truth(self) -> list[TruthArticle]:
        """Every page that is linked as a story, in the order in which they were written."""
        feeds = (self._all, *self._by_section.values())
        listed = {story for stories in feeds for story in listings.in_feed(stories)}
        return [
            replace(story.truth, reachable=_reachable(story, story in listed))
            for story in self._newsroom.stories
        ]

    @cached_property
    def distinct(self) -> list[tuple[TruthArticle, ...]]:
        """What a right crawl of everything exports: one article of each group.

        A group is an article with its copies; most are of one. Empty and missing pages are in
        none.
        """
        groups: dict[str, list[TruthArticle]] = defaultdict(list)
        for article in self.truth:
            if article.is_article:
                groups[article.copy_of or article.identifier].append(article)
        return [tuple(group) for group in groups.values()]

    @cached_property
    def flaky(self) -> str | None:
        """The identifier of the story that answers 500 to the first request, if any does."""
        plain = [s for s in self._newsroom.stories if s.is_flaky]
        return plain[0].truth.identifier if plain else None

    # --- live ----------------------------------------------------------------------------

    def publish(self, count: int) -> list[TruthArticle]:
        """Adds ``count`` new articles, newer than all before; they are listed at once."""
        new = self._newsroom.publish(count)
        for name in ("truth", "distinct", "_all", "_by_section", "_by_day", "_by_number"):
            self.__dict__.pop(name, None)
        return [story.truth for story in new]

    def fail(self, pattern: str, status: int = 500, times: int | None = None) -> None:
        """Answers ``status`` to requests whose target matches ``pattern`` (searched, decoded).

        ``times`` limits how often; None means always, until ``heal``.
        """
        self._faults.append(_Fault(re.compile(pattern), status, times))

    def heal(self) -> None:
        """Ends every fault."""
        self._faults.clear()

    # --- answers -------------------------------------------------------------------------

    def respond(
        self, method: str, host: str, target: str, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """The answer to one request; ``headers`` have lower-case names.

        Nothing but ``publish`` and the faults changes it.
        """
        if method not in ("GET", "HEAD"):
            return _reply(405, "method not allowed", "text/plain")
        host = host.partition(":")[0].lower()
        path = unquote(target.partition("?")[0].partition("#")[0])
        if status := self._fault(path):
            return _reply(status, f"<html><body><h1>{status}</h1></body></html>")
        if host == "youm7.com":
            return _moved(target)
        if host != "m.youm7.com" and host not in _WWW:
            return _reply(421, "no such site here", "text/plain")
        reply = self._route(path, parse_qs(target.partition("?")[2]))
        tag = reply.headers.get("ETag")
        if tag and tag == (headers or {}).get("if-none-match"):
            return Reply(304, {"ETag": tag}, b"")
        return reply

    def _fault(self, path: str) -> int | None:
        for fault in self._faults:
            if fault.times != 0 and fault.pattern.search(path):
                if fault.times is not None:
                    fault.times -= 1
                return fault.status
        return None

    def _route(self, path: str, query: dict[str, list[str]]) -> Reply:
        if match := _STORY.fullmatch(path):
            return self._story(match[1], amp=path.startswith("/amp"))
        if match := _SECTION.fullmatch(path):
            return self._section(int(match[1]), int(match[2] or 1))
        if match := _SITEMAP.fullmatch(path):
            return self._sitemap(*map(int, match.groups()))
        if path.lower() == "/rss/sectionrss":
            return self._feed(query.get("SectionID", [""])[0])
        if path == "/robots.txt":
            return _reply(200, listings.robots(self.last_day), "text/plain; charset=utf-8")
        if path == "/sitemap.xml":
            return _listing(listings.sitemap_index(self.last_day), _XML)
        if path in ("/", "/home", "/home/"):
            return _listing(listings.home_page(self._all, self.padding))
        if path == "/Tags/Index":
            return self._tag(query.get("tag", [""])[0])
        return self._elsewhere(path, query)

    def _elsewhere(self, path: str, query: dict[str, list[str]]) -> Reply:
        """Addresses that lead to others, and those that lead nowhere."""
        number = query.get("NewsID", [""])[0] if path == "/News.asp" else ""
        if match := _SHORT.fullmatch(path):
            number = match[1]
        if story := self._by_number.get(number):
            return _moved(furniture.path_of(story.truth))
        section = query.get("SecID", [""])[0] if path == "/NewsSection.asp" else ""
        if match := _SECTION_SHORT.fullmatch(path):
            section = match[1]
        if section.isdecimal() and (known := SECTIONS.get(int(section))):
            return _moved(f"/Section/{quote(known.slug)}/{known.number}/1")
        if path == "/search":
            return _reply(200, furniture.document("بحث", "", "<p>بحث</p>", 0))
        if _ASSETS.search(path):
            return _reply(404, "", "text/plain")
        return self._missing(404)

    def _story(self, number: str, amp: bool = False) -> Reply:
        story = self._by_number.get(number)
        if story is None or story.truth.kind == "hard_404":
            return self._missing(404)
        if story.truth.kind == "soft_404":
            return self._missing(200)
        neighbours = self._neighbours(story, 14)
        if story.truth.era == "2010":
            page = pages_old.page_2010(story, neighbours)
            return Reply(200, {"Content-Type": "text/html"}, page)
        if story.truth.era == "2013":
            return _reply(200, pages_old.page_2013(story, neighbours, self.padding))
        return _reply(200, pages_2020.article_page(story, neighbours, self.padding, amp))

    def _missing(self, status: int) -> Reply:
        neighbours = [story.truth for story in self._all[:5]]
        return _reply(status, furniture.missing_page(neighbours, self.padding))

    def _section(self, number: int, page: int) -> Reply:
        section = SECTIONS.get(number)
        if section is None:
            return self._missing(404)
        stories = self._by_section[number]
        others = [s for s in self._all[page % 5 :: 7] if number not in s.truth.section_ids]
        return _listing(listings.section_page(section, page, stories, others[:10], self.padding))

    def _feed(self, section: str) -> Reply:
        if not section:
            return _listing(listings.feed(listings.section_feed_title(None), self._all), _XML)
        number = int(section) if section.isdecimal() else -1
        title = listings.section_feed_title(number)
        stories = self._by_section[number] if number in SECTIONS else []
        return _listing(listings.feed(title, stories), _XML)

    def _sitemap(self, year: int, month: int, day: int) -> Reply:
        return _listing(listings.day_sitemap(self._by_day.get((year, month, day), ())), _XML)

    def _tag(self, slug: str) -> Reply:
        found = [
            story
            for story in self._all
            if any(tag.replace(" ", "-") == slug for tag in story.truth.keywords)
        ]
        return _listing(listings.tag_page(slug, found[: listings.PAGE_SIZE], self.padding))

    # --- indexes -------------------------------------------------------------------------

    @cached_property
    def _all(self) -> list[Story]:
        """Stories that sections and feeds list, newest first."""
        listed = [s for s in self._newsroom.stories if "sections" in s.routes]
        return sorted(listed, key=lambda s: (s.truth.published, s.truth.identifier), reverse=True)

    @cached_property
    def _by_section(self) -> dict[int, list[Story]]:
        index: dict[int, list[Story]] = {number: [] for number in SECTIONS}
        for story in self._all:
            for number in story.truth.section_ids:
                index[number].append(story)
        return index

    @cached_property
    def _by_day(self) -> dict[tuple[int, int, int], list[Story]]:
        index: dict[tuple[int, int, int], list[Story]] = defaultdict(list)
        for story in self._newsroom.stories:
            if "sitemap" in story.routes:
                day = story.truth.published
                index[day.year, day.month, day.day].append(story)
        return index

    @cached_property
    def _by_number(self) -> dict[str, Story]:
        return {story.truth.identifier: story for story in self._newsroom.stories}

    def _neighbours(self, story: Story, count: int) -> list[TruthArticle]:
        """Other stories for a page's boxes: always the same, spread over the paper."""
        listed = self._all
        step = max(1, len(listed) // (count + 1))
        start = story.number * 31 % max(1, len(listed))
        picked = (listed[(start + step * turn) % len(listed)] for turn in range(1, count + 1))
        return [other.truth for other in picked if other is not story] if listed else []


def _reachable(story: Story, in_feed: bool) -> tuple[Route, ...]:
    routes: tuple[Route, ...] = ("sections", "rss", "sitemap")
    return tuple(r for r in routes if r in story.routes and (r != "rss" or in_feed))


def _reply(status: int, text: str, content_type: str = _HTML) -> Reply:
    return Reply(status, {"Content-Type": content_type}, text.encode())


def _listing(text: str, content_type: str = _HTML) -> Reply:
    """A page that can be asked for again with its validator."""
    body = text.encode()
    tag = f'"{hashlib.blake2b(body, digest_size=10).hexdigest()}"'
    return Reply(200, {"Content-Type": content_type, "ETag": tag}, body)


def _moved(target: str) -> Reply:
    return Reply(301, {"Location": SITE + target, "Content-Type": "text/html"}, b"")
