from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys

import pytest
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings

from newscrawl.exceptions import UsageError
from newscrawl.handlers import connect_to

HANDLERS = dict.fromkeys(
    ("http", "https"), "newscrawl.handlers.ConnectToDownloadHandler"
) | dict.fromkeys(("data", "file", "ftp", "s3"))
SETTINGS = {
    "LOG_LEVEL": "ERROR",
    "REMOTE_CONTROL_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "DOWNLOAD_HANDLERS": HANDLERS,
}


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("127.0.0.1:8123", ("127.0.0.1", 8123)),
        (" localhost:80 ", ("localhost", 80)),
        ("mirror-1.internal.example:65535", ("mirror-1.internal.example", 65535)),
        ("[::1]:8123", ("::1", 8123)),
        ("", None),
        (None, None),
    ],
)
def test_connect_to_is_an_address_or_nothing(value, address):
    assert connect_to(Settings({"NEWSCRAWL_CONNECT_TO": value})) == address


@pytest.mark.parametrize(
    "value",
    [
        "127.0.0.1",
        "127.0.0.1:",
        ":8123",
        "8123",
        "127.0.0.1:0",
        "127.0.0.1:65536",
        "127.0.0.1:٨٠",
        "127.0.0.1:-1",
        "http://127.0.0.1:8123",
        "127.0.0.1:8123/path",
        "user@127.0.0.1:8123",
        "::1:8123",
        "[::1]",
        "two words:80",
        "a:1\r\nb:2",
        "1" * 100_000 + ":1",
    ],
)
def test_connect_to_that_is_none(value):
    with pytest.raises(UsageError, match="NEWSCRAWL_CONNECT_TO"):
        connect_to(Settings({"NEWSCRAWL_CONNECT_TO": value}))


class Mirror:
    """Answers for every host, keeps connections open, and notes what it was asked."""

    def __init__(self):
        self.requests = []
        self.connections = 0

    async def serve(self, reader, writer):
        self.connections += 1
        try:
            while True:
                lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                headers = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
                self.requests.append((headers["host"], lines[0], headers))
                writer.write(self.answer(lines[0].split(" ")[1]))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def answer(self, path):
        if path == "/robots.txt":
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        if path.startswith("/moved"):
            moved = "https://www.b.example/landed?x=%D8%A7"
            return f"HTTP/1.1 302 Found\r\nLocation: {moved}\r\nContent-Length: 0\r\n\r\n".encode()
        body = b"<html>news</html>"
        return (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: seen=1\r\n"
            b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        )


@pytest.fixture
async def mirror():
    served = Mirror()
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    served.port = server.sockets[0].getsockname()[1]
    yield served
    server.close()


URLS = [
    "https://www.a.example/%D8%A3?q=1",
    "https://www.a.example/moved",
    "http://c.example:8080/one",
    "http://c.example:8080/two",
]
ASKED = {
    ("www.a.example", "GET /%D8%A3?q=1 HTTP/1.1"),
    ("www.a.example", "GET /moved HTTP/1.1"),
    ("www.b.example", "GET /landed?x=%D8%A7 HTTP/1.1"),
    ("c.example:8080", "GET /one HTTP/1.1"),
    ("c.example:8080", "GET /two HTTP/1.1"),
}
ANSWERED = {
    "https://www.a.example/%D8%A3?q=1",
    "https://www.b.example/landed?x=%D8%A7",
    "http://c.example:8080/one",
    "http://c.example:8080/two",
}

SCRIPT = """
import json, sys
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess

settings, urls = json.loads(sys.argv[1])

class Asking(Spider):
    name = "asking"
    async def start(self):
        for url in urls:
            yield Request(url, self.parse, errback=self.failed)
    def parse(self, response):
        print(json.dumps([response.url, response.meta["download_slot"]]))
    def failed(self, failure):
        print(json.dumps([failure.request.url, type(failure.value).__name__]))
    def closed(self, reason):
        print(json.dumps(["stats", self.crawler.stats.get_stats()], default=str))

process = AsyncCrawlerProcess(settings)
process.crawl(Asking)
process.start()
sys.exit(process.bootstrap_failed)
"""


async def crawl_with_twisted(settings, urls, env=None):
    """Run a crawl in a process of its own; its (code, [[url, slot or error], ...], log)."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-W",
        "error",
        "-c",
        SCRIPT,
        json.dumps([SETTINGS | settings, urls]),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
    )
    out, log = await process.communicate()
    return process.returncode, [json.loads(line) for line in out.splitlines()], log.decode()


async def test_every_site_is_fetched_from_the_one_address(mirror):
    settings = {
        "NEWSCRAWL_CONNECT_TO": f"127.0.0.1:{mirror.port}",
        "ROBOTSTXT_OBEY": True,
        # No name is resolved, so none is judged.
        "TWISTED_DNS_RESOLVER": "newscrawl.resolver.PublicResolver",
        "DOWNLOADER_MIDDLEWARES": {"newscrawl.middlewares.address.AddressMiddleware": 950},
    }
    proxy = {"http_proxy": "http://127.0.0.1:1", "https_proxy": "http://127.0.0.1:1"}
    code, answered, log = await crawl_with_twisted(settings, URLS, proxy)
    assert (code, log) == (0, "")
    asked = {(host, line) for host, line, _ in mirror.requests}
    robots = {(host, line) for host, line in asked if "/robots.txt" in line}
    assert asked - robots == ASKED
    assert {host for host, _ in robots} == {"www.a.example", "www.b.example", "c.example:8080"}
    assert {url for url, _ in answered[:-1]} == ANSWERED
    assert {slot for url, slot in answered[:-1] if "c.example" in url} == {"c.example"}
    # Cookies stay with their site.
    cookies = {host for host, _, headers in mirror.requests if "cookie" in headers}
    assert cookies <= {"www.a.example", "c.example:8080"}
    assert mirror.connections < len(mirror.requests)


async def test_the_same_without_a_reactor(mirror, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    answered = set()

    class Asking(Spider):
        name = "asking"

        async def start(self):
            for url in URLS:
                yield Request(url)

        def parse(self, response):
            answered.add(response.url)

    settings = {
        "TWISTED_REACTOR_ENABLED": False,
        "NEWSCRAWL_CONNECT_TO": f"127.0.0.1:{mirror.port}",
    }
    await AsyncCrawlerRunner(SETTINGS | settings).crawl(Asking)
    assert {(host, line) for host, line, _ in mirror.requests} == ASKED
    assert answered == ANSWERED


async def test_addresses_that_are_not_public_get_no_packet(mirror):
    port = mirror.port
    hosts = ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0", "[::1]"]
    urls = [f"http://{host}:{port}/" for host in [*hosts, "[::ffff:127.0.0.1]"]]
    settings = {
        "TWISTED_DNS_RESOLVER": "newscrawl.resolver.PublicResolver",
        "RETRY_ENABLED": False,
    }
    code, answered, _ = await crawl_with_twisted(settings, urls)
    assert code == 0
    assert mirror.connections == 0
    assert {error for _, error in answered[:-1]} == {"CannotResolveHostError"}
    assert len(answered) == len(urls) + 1


async def test_a_refused_name_is_not_retried_and_counted(mirror):
    settings = {
        "TWISTED_DNS_RESOLVER": "newscrawl.resolver.PublicResolver",
        "DOWNLOADER_MIDDLEWARES": {"newscrawl.middlewares.address.AddressMiddleware": 950},
        "NEWSCRAWL_ALLOWED_PORTS": [mirror.port],
    }
    _, answered, _ = await crawl_with_twisted(settings, [f"http://localhost:{mirror.port}/"])
    [(_, error), (_, stats)] = answered
    assert error == "IgnoreRequest"
    assert stats["newscrawl/address/refused/private"] == 1
    assert "retry/count" not in stats
    assert mirror.connections == 0


async def test_a_malformed_address_ends_the_process():
    settings = {
        "NEWSCRAWL_CONNECT_TO": "localhost",
        "TWISTED_DNS_RESOLVER": "newscrawl.resolver.PublicResolver",
    }
    code, answered, log = await crawl_with_twisted(settings, URLS)
    assert code != 0
    assert answered == []
    assert log.rstrip().splitlines()[-1].startswith("newscrawl.exceptions.UsageError")
