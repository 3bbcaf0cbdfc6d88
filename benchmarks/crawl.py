"""CPU per page: stock Scrapy fetching, stock Scrapy with six fields, and all of newscrawl.

    python benchmarks/crawl.py
    python benchmarks/crawl.py --pages 300 --rounds 3

The site is the embedded newspaper's, made and compressed beforehand and served on loopback by a
process of its own: article pages of 60 to 150 KB (script, and sidebars of 60 to 180 links, so that
there are about as many elements as on a real page), and section pages of 40 links. The rows:

    fetch      stock Scrapy: every page is fetched, nothing is read
    fields     stock Scrapy: six fields by response.css, and a JSON Lines feed
    newscrawl  the youm7 spider with the project's settings, state and feed new each time; it
               finds the articles itself, in robots.txt, a feed and the section pages

Both stock rows are given the addresses of all these pages. All three speak gzipped HTTP/1.1 through
newscrawl's connect-to handler (Scrapy's own with another address), one request at a time,
DOWNLOAD_DELAY 0.001 (with 0, Scrapy starts at once whatever is queued) and log at INFO; everything
else is the default of each.

CPU time is that of the client's process, from spider_opened to the end of its event loop, over the
number of article pages. Every row is a new process; rounds go through all rows, each beginning with
another. Medians of the rounds; a ratio is the median of the ratios of each round, because what a
busy machine does to one row it mostly does to the next. Compare the figures of one run only.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import multiprocessing
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from html import escape
from multiprocessing.connection import Connection
from statistics import median
from typing import Any, NamedTuple
from urllib.parse import quote

from newscrawl.demo import furniture
from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.truth import TruthArticle

SITE = "https://www.youm7.com"
SECTION = "88"
_SECTION_PATH = f"/Section/{quote('أخبار-عربية')}/{SECTION}"
_CARDS = 40  # links on a section page
_STEP = 5_000  # bytes of script, so that few different ones are kept

_FIELDS = {
    "headline": ".articleHeader h1::text",
    "date": ".newsStoryDate::text",
    "author": ".writeBy::text",
    "section": ".breadcumb a:last-child::text",
    "keywords": ".tags a::text",
    "body": "#articleBody > div::text",
}


# The site


def site(pages: int) -> dict[str, bytes]:
    """Target of each page -> the whole HTTP response; section pages first."""
    newspaper = Newspaper(pages * 5 // 4 + 50, padding=0)
    plain = [t for t in newspaper.truth if t.kind == "article" and t.era == "2020"]
    articles = [t for t in plain if t.identifier != newspaper.flaky][:pages]
    assert len(articles) == pages
    chance = random.Random(88)
    targets: dict[str, bytes] = {}
    # One more than there are cards for: its emptiness is how a crawl learns of the end.
    for number in range(-(-pages // _CARDS) + 1):
        cards = articles[number * _CARDS : (number + 1) * _CARDS]
        targets[f"{_SECTION_PATH}/{number + 1}"] = _response(_section_page(cards))
    for article in articles:
        target = furniture.path_of(article)
        links = chance.sample(plain, min(len(plain), chance.randint(60, 180)))
        size = chance.randint(60_000, 150_000)
        targets[target] = _response(_article_page(newspaper, target, links, size))
    return targets


def _article_page(newspaper: Newspaper, target: str, links: list[TruthArticle], size: int) -> bytes:
    newspaper.padding = 0
    bare = newspaper.respond("GET", "www.youm7.com", target).body
    head, footer, end = bare.partition(b"<footer>")
    body = head + furniture.most_read(links).encode() + footer + end
    script = furniture.ballast(max(0, size - len(body)) // _STEP * _STEP).encode()
    return body.replace(b"</head>", script + b"</head>", 1)


def _section_page(articles: list[TruthArticle]) -> bytes:
    cards = "\n".join(
        f'<div class="bigOneSec"><h3><a href="{furniture.path_of(article)}">'
        f'{escape(article.headline)}</a></h3><span class="newsDate2">{article.published_raw}</span>'
        f"<p>{escape(article.body[0][:140])}</p></div>"
        for article in articles
    )
    body = f'<article class="secBody"><div id="paging">{cards}</div></article>'
    return furniture.document("أخبار عربية", "", body, 8_000).encode()


def _response(body: bytes, content_type: str = "text/html; charset=utf-8") -> bytes:
    body = gzip.compress(body, 6, mtime=0)
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Encoding: gzip\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class _Answers(asyncio.Protocol):
    """Looks the target up and sends what is there; the feed of the section is empty."""

    def __init__(self, responses: dict[str, bytes]) -> None:
        self._responses = responses
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while b"\r\n\r\n" in self._buffer:
            head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
            self._transport.write(self._responses[head.split(b" ", 2)[1].decode()])


def serve(pages: int, parent: Connection) -> None:
    """Serve until terminated; sends the port and the targets to *parent*."""

    async def run() -> None:
        targets = site(pages)
        robots = _response(b"User-agent: *\nDisallow: /search\n", "text/plain")
        feed = _response(b'<rss version="2.0"><channel></channel></rss>', "text/xml")
        others = {"/robots.txt": robots, f"/rss/SectionRss?SectionID={SECTION}": feed}
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Answers(targets | others), "127.0.0.1", 0)
        parent.send((server.sockets[0].getsockname()[1], list(targets)))
        await server.serve_forever()

    asyncio.run(run())


# The clients


class Result(NamedTuple):
    """What one crawl did."""

    cpu: float
    """Seconds."""
    fetched: int
    """Responses of status 200."""
    items: int


class Job(NamedTuple):
    """What a client needs to know."""

    row: str
    port: int
    targets: list[str]
    folder: str


def _stock_spider(job: Job) -> Any:
    from scrapy import Request, Spider

    class StockSpider(Spider):
        name = "stock"

        async def start(self) -> Any:
            for target in job.targets:
                yield Request(SITE + target)

        def parse(self, response: Any) -> Any:
            if job.row == "fields" and "/story/" in response.url:
                yield {name: response.css(query).getall() for name, query in _FIELDS.items()}

    return StockSpider


def _settings(job: Job) -> Any:
    from scrapy.settings import Settings
    from scrapy.utils.project import get_project_settings

    ours = {
        "DOWNLOAD_DELAY": 0.001,
        "LOG_LEVEL": "INFO",
        "LOG_FILE": f"{job.folder}/{job.row}.log",
        "NEWSCRAWL_CONNECT_TO": f"127.0.0.1:{job.port}",
    }
    if job.row == "newscrawl":
        os.environ |= {
            "SCRAPY_SETTINGS_MODULE": "newscrawl.settings",
            "NEWSCRAWL_OUTPUT": job.folder,
            "NEWSCRAWL_STATE": f"sqlite:///{job.folder}/state.db",
        }
        settings = get_project_settings()
    else:
        settings = Settings()
        handler = "newscrawl.handlers.ConnectToDownloadHandler"
        ours |= {
            "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "TELNETCONSOLE_ENABLED": False,
            "REMOTE_CONTROL_ENABLED": False,
        }
        if job.row == "fields":
            ours["FEEDS"] = {f"{job.folder}/stock.jsonl": {"format": "jsonlines"}}
            ours["FEED_EXPORT_ENCODING"] = "utf-8"
    settings.setdict(ours, "cmdline")
    return settings


def crawl(job: Job, parent: Connection) -> None:
    """Crawl once and send a :class:`Result` to *parent*."""
    from scrapy import signals
    from scrapy.crawler import AsyncCrawlerProcess

    started: list[float] = []

    def opened() -> None:
        started.append(time.process_time())

    process = AsyncCrawlerProcess(_settings(job))
    crawler = process.create_crawler("youm7" if job.row == "newscrawl" else _stock_spider(job))
    crawler.signals.connect(opened, signals.spider_opened)
    process.crawl(crawler, **({"sections": SECTION} if job.row == "newscrawl" else {}))
    process.start()
    cpu = time.process_time() - started[0]
    fetched = crawler.stats.get_value("downloader/response_status_count/200", 0)
    parent.send(Result(cpu, fetched, crawler.stats.get_value("item_scraped_count", 0)))


ROWS = ("fetch", "fields", "newscrawl")
RATIOS = (("newscrawl", "fetch"), ("fields", "fetch"), ("newscrawl", "fields"))


def _started(work: Callable[..., None], *arguments: Any) -> tuple[Any, Any]:
    """A process that runs *work*, and what it sends first."""
    # Not forked: each is to import for itself what it needs.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(*arguments, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours.recv()


def rounds(pages: int, number: int) -> Iterator[dict[str, Result]]:
    """The results of *number* rounds over all rows."""
    server, (port, targets) = _started(serve, pages)
    try:
        for turn in range(number):
            results = {}
            for row in ROWS[turn % len(ROWS) :] + ROWS[: turn % len(ROWS)]:
                with tempfile.TemporaryDirectory(prefix="newscrawl-crawl-") as folder:
                    client, results[row] = _started(crawl, Job(row, port, targets, folder))
                    client.join()
            yield results
    finally:
        server.terminate()
        server.join()


def main() -> None:
    """Print each round as it comes, then the medians and the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=1_000, help="article pages (1000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds over all rows (5)")
    options = parser.parse_args()
    done: list[dict[str, Result]] = []
    print("CPU ms a page" + "".join(f"{row:>12}" for row in ROWS))
    for results in rounds(options.pages, options.rounds):
        done.append(results)
        cells = [f"{1e3 * results[row].cpu / options.pages:>12.2f}" for row in ROWS]
        print(f"round {len(done):<7}" + "".join(cells), flush=True)
    middle = [1e3 * median(r[row].cpu for r in done) / options.pages for row in ROWS]
    print("median       " + "".join(f"{value:>12.2f}" for value in middle))
    for fact in ("fetched", "items"):
        print(f"{fact:<13}" + "".join(f"{getattr(done[-1][row], fact):>12,}" for row in ROWS))
    print()
    for row, other in RATIOS:
        ratio = median(r[row].cpu / r[other].cpu for r in done)
        print(f"{row + ' / ' + other:<22}{ratio:>6.2f}")


if __name__ == "__main__":
    main()
