"""One local server that answers for all sites, with their fixtures."""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from newscrawl.listingfiles import listing_file
from newscrawl.sources.base import Scope
from newscrawl.text.urls import canonicalize

if TYPE_CHECKING:
    from pathlib import Path

    from newscrawl.fixtures import Fixture
    from newscrawl.spider import NewsSpider

_ADDRESS = re.compile(r"""(?:=\s*["']|"|<loc>)\s*((?:https?:/)?/[^"'<>\s]+)""")
_TYPES = {".html": "text/html", ".json": "application/json", ".xml": "text/xml"}


class StandIn:
    """What the sites answer: their fixtures under their URLs, their listing files for listings.

    A listing's later pages repeat the first. What is not known is not found.
    """

    def __init__(self) -> None:
        self._articles: dict[str, Path] = {}
        self._listings: dict[str, Path] = {}

    def add(self, site: type[NewsSpider], folder: Path, fixtures: Iterable[Fixture]) -> None:
        """Let *site* answer with the files in *folder*."""
        for fixture in fixtures:
            self._articles[_key(fixture.url)] = fixture.page
        for source in site.sources:
            file = listing_file(folder, source.kind)
            for listing in source.listings(Scope(today=date.today())) if file else ():
                for key in _listing_keys(listing.url):
                    self._listings.setdefault(key, file)
                self._add_named(file, listing.url, re.compile(site.article_url))

    def _add_named(self, file: Path, url: str, article: re.Pattern[str]) -> None:
        """The addresses that a listing file names and that may be listings: children, next pages.

        A child of a sitemap index is the file with the last part of its address.
        """
        text = file.read_text(encoding="utf-8", errors="replace")
        for named in _ADDRESS.findall(text):
            address = urljoin(url, html.unescape(named))
            child = file.parent / urlsplit(address).path.rpartition("/")[2]
            if child != file and child.suffix in _TYPES and child.is_file():
                if _key(address) not in self._listings:
                    self._listings[_key(address)] = child
                    self._add_named(child, address, article)
            elif file.suffix != ".xml" and not article.search(address):
                self._listings.setdefault(_key(address), file)

    def find(self, url: str) -> Path | None:
        """The file that answers a request for *url*."""
        if file := self._articles.get(_key(url)):
            return file
        found = (self._listings.get(key) for key in _listing_keys(url))
        return next(filter(None, found), None)


def _key(url: str) -> str:
    """The same for all spellings of an address."""
    return canonicalize(url).partition("://")[2]


def _listing_keys(url: str) -> list[str]:
    """From the address itself to what it shares with its later pages."""
    exact = _key(url)
    return [exact, re.sub(r"\d+", "0", exact), re.sub(r"\d+", "0", exact.partition("?")[0])]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body in one packet: the second of two would wait for the first to be acknowledged.
    wbufsize = 1 << 16

    def __init__(self, stand_in: StandIn, *arguments: object) -> None:
        self._stand_in = stand_in
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        file = self._stand_in.find(f"https://{self.headers['Host']}{self.path}")
        body = file.read_bytes() if file else b""
        self.send_response(200 if file else 404)
        if file:
            is_json = body.lstrip()[:1] in (b"{", b"[")
            self.send_header("Content-Type", _TYPES[".json" if is_json else file.suffix])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.do_GET()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serve(stand_in: StandIn) -> Iterator[str]:
    """Serve until the block ends; gives the address, as NEWSCRAWL_CONNECT_TO takes it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, stand_in)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, name="stand-in", daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
