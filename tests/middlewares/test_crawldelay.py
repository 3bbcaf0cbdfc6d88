from __future__ import annotations

import pytest
from loopback import answer
from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.test import get_crawler

from newscrawl.middlewares.crawldelay import CrawlDelayMiddleware

OBEY = {"ROBOTSTXT_OBEY": True, "ROBOTSTXT_USER_AGENT": "newscrawl"}
A, B = "http://a.example", "http://b.example"


def rules(delay, agent="*"):
    body = f"User-agent: {agent}\nCrawl-delay: {delay}\nDisallow: /private\n".encode()
    return answer(200, body, Content_Type="text/plain")


@pytest.fixture
def slot_delays(crawl, sites):
    """Crawl one page and return (delay, jitter) of each slot when that page has been fetched."""

    async def run(*urls, settings=None):
        seen = {}

        def connect(spider):
            def note(request):
                slots = spider.crawler.engine.downloader.slots
                seen.update({key: (slot.delay, slot.jitter) for key, slot in slots.items()})

            spider.crawler.signals.connect(note, signals.request_reached_downloader, weak=False)

        original = CrawlDelayMiddleware.from_crawler.__func__
        monkey = pytest.MonkeyPatch()

        def from_crawler(cls, crawler):
            crawler.signals.connect(connect, signals.spider_opened, weak=False)
            return original(cls, crawler)

        with monkey.context() as patch:
            patch.setattr(CrawlDelayMiddleware, "from_crawler", classmethod(from_crawler))
            done = await crawl(*urls, settings=OBEY | (settings or {}))
        return seen, done

    return run


@pytest.mark.parametrize(
    ("asked", "delay"),
    [("0.02", 0.02), ("0.0001", 0.001), ("0", 0.001), ("-5", 0.001), ("nan", 0.001), ("x", 0.001)],
)
async def test_the_larger_of_the_two_delays_counts(slot_delays, sites, asked, delay):
    sites.routes = {"/robots.txt": rules(asked), "/news": answer()}
    seen, done = await slot_delays(f"{A}/news")
    assert seen["a.example"][0] == delay
    assert f"{A}/news" in done.responses


@pytest.mark.parametrize("asked", ["999999", "1e300", "inf"])
async def test_it_is_capped(slot_delays, sites, asked):
    sites.routes = {"/robots.txt": rules(asked), "/news": answer()}
    seen, _ = await slot_delays(f"{A}/news", settings={"NEWSCRAWL_MAX_CRAWL_DELAY": 0.03})
    assert seen["a.example"][0] == (0.001 if asked == "inf" else 0.03)


async def test_no_jitter_shortens_it(slot_delays, sites):
    sites.routes = {"/robots.txt": rules("0.02"), "/news": answer()}
    seen, done = await slot_delays(f"{A}/news")
    assert seen["a.example"] == (0.02, 0.0)
    assert done.stats["newscrawl/robots/crawl_delay/a.example"] == 0.02


async def test_it_is_that_hosts_alone(slot_delays, sites):
    sites.routes = {"a.example/robots.txt": rules("0.02"), "/news": answer()}
    seen, _ = await slot_delays(f"{A}/news", f"{B}/news")
    assert (seen["a.example"][0], seen["b.example"][0]) == (0.02, 0.001)


async def test_it_is_that_agents_alone(slot_delays, sites):
    sites.routes = {"/robots.txt": rules("0.02", "otherbot"), "/news": answer()}
    seen, _ = await slot_delays(f"{A}/news")
    assert seen["a.example"][0] == 0.001


async def test_autothrottle_does_not_undo_it(slot_delays, sites):
    sites.routes = {"/robots.txt": rules("0.02"), "/1": answer(), "/2": answer()}
    settings = {"AUTOTHROTTLE_ENABLED": True, "AUTOTHROTTLE_START_DELAY": 0.001}
    seen, _ = await slot_delays(f"{A}/1", f"{A}/2", settings=settings)
    assert seen["a.example"][0] == 0.02


@pytest.mark.parametrize(
    "settings", [{"ROBOTSTXT_OBEY": False}, OBEY | {"NEWSCRAWL_MAX_CRAWL_DELAY": 0}]
)
def test_it_can_be_off(settings):
    with pytest.raises(NotConfigured):
        CrawlDelayMiddleware.from_crawler(get_crawler(settings_dict=settings))
