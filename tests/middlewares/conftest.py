from __future__ import annotations

import asyncio

import pytest
from loopback import SETTINGS, AskingSpider, Clock, Crawl, Sites
from scrapy import signals
from scrapy.crawler import AsyncCrawlerRunner

from newscrawl.middlewares.pause import SlotPauses


@pytest.fixture
def clock(monkeypatch):
    flying = Clock()
    monkeypatch.setattr(SlotPauses, "clock", staticmethod(flying))
    monkeypatch.setattr(SlotPauses, "call_later", staticmethod(flying.call_later))
    return flying


@pytest.fixture
async def sites(clock):
    served = Sites(clock)
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    served.address = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield served


@pytest.fixture
def crawl(sites):
    async def run(*urls, settings=None, **attributes):
        merged = SETTINGS | {"NEWSCRAWL_CONNECT_TO": sites.address} | (settings or {})
        runner = AsyncCrawlerRunner(merged)
        spider_class = type("Asking", (AskingSpider,), {"urls": urls, **attributes})
        crawler = runner.create_crawler(spider_class)
        closed = []

        def keep(spider, reason):
            closed.append((spider, reason))

        crawler.signals.connect(keep, signals.spider_closed)
        await runner.crawl(crawler)
        spider, reason = closed[0]
        return Crawl(spider.responses, spider.errors, crawler.stats.get_stats(), reason)

    return run
