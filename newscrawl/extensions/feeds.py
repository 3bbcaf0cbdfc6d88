"""Feed exports that a kill cannot break: files appear whole, items are kept until they do."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.extensions.feedexport import FeedExporter, FeedSlot, apply_uri_params
from scrapy.utils.defer import ensure_awaitable

from newscrawl.exceptions import NewscrawlError, OutputError
from newscrawl.items import NewsArticle, from_json
from newscrawl.storages import COMPRESSED, WholeFileStorage

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

    from newscrawl.spider import NewsSpider


class DurableFeedExporter(FeedExporter):
    """Scrapy's feed exporter over the state.

    First it writes what earlier runs stored and never delivered. At the end it closes all feeds,
    records that, has the files renamed, and only then lets the state forget the items. A feed that
    fails does not keep the others from theirs: its items stay in the state, for it alone, until a
    later run delivers them. So does an item that a feed's format cannot hold.
    """

    def __init__(self, crawler: Crawler) -> None:
        try:
            super().__init__(crawler)
        except NotConfigured:
            if not crawler.settings["FEEDS"]:
                raise
            raise OutputError("a feed cannot be used, see the error above: change FEEDS") from None
        self._is_open = False
        self._stopping: asyncio.Task[None] | None = None
        # Feeds of files that have failed: none of their files is published.
        self._failed: set[str] = set()
        # Feed -> the articles that it lacks though it has not failed.
        self._lacking: defaultdict[str, set[str]] = defaultdict(set)
        # What a feed that is no file here holds and has not stored yet, by its batches.
        self._held: dict[FeedSlot, list[str]] = {}
        self._broken: set[FeedSlot] = set()
        # What is stored -> how many articles of this run are in it.
        self._stored: dict[str, int] = {}
        for uri, options in self.feeds.items():
            self._check(uri, options)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        exporter = super().from_crawler(crawler)
        crawler.signals.connect(exporter.item_error, signals.item_error)
        crawler.signals.connect(exporter.engine_started, signals.engine_started)
        return exporter

    def _check(self, uri: str, options: dict[str, Any]) -> None:
        """Raise OutputError before the first request, not after the last."""
        spider = self.crawler.spider
        assert spider
        uri = apply_uri_params(uri, self._get_uri_params(spider, options["uri_params"]))
        storage = self._get_storage(uri, options)
        exporter = self.exporters[options["format"]]
        if check := getattr(exporter, "check", None):
            check()
        if not isinstance(storage, WholeFileStorage):
            return
        storage.check()
        if not storage.append or not storage.final.exists():
            return
        # Two documents after one another are none.
        check_existing = getattr(exporter, "check_existing", None)
        if check_existing and options.get("postprocessing"):
            raise OutputError(
                f"cannot append to {storage.final}, whose {options['format']} is post-processed: "
                "use -O to overwrite it or name another file"
            )
        if check_existing and storage.final.suffix not in COMPRESSED:
            with storage.existing() as content:
                check_existing(content)

    def open_spider(self, spider: NewsSpider) -> None:  # type: ignore[override]
        """Open the feeds and write the items that they lack."""
        try:
            super().open_spider(spider)
            self.slots = [self._catch_up(slot, spider) for slot in self.slots]
        except Exception as error:
            spider.logger.error("stopping: %s", _sentence(error))
            return
        self._is_open = True

    async def engine_started(self) -> None:
        """End a crawl whose feeds cannot be written before its first request."""
        if self._is_open and not self._failed:
            return
        await self.crawler.engine.close_spider_async(reason="feed_error")
        await self.crawler.engine.stop_async()

    def _catch_up(self, slot: FeedSlot, spider: NewsSpider) -> FeedSlot:
        for text in spider.run.undelivered(_name(slot)):
            spider.count("feeds/redelivered")
            slot = self._write(slot, from_json(text), spider)
        return slot

    def _start_new_batch(self, *args: Any, **kwargs: Any) -> FeedSlot:
        slot = super()._start_new_batch(*args, **kwargs)
        if isinstance(slot.storage, WholeFileStorage):
            slot.storage.feed = _name(slot)
        else:
            self._held[slot] = []
        return slot

    def item_scraped(self, item: NewsArticle, spider: Spider) -> None:
        """Write the item to every feed that takes it."""
        if self._is_open:
            self.slots = [self._write(slot, item, spider) for slot in self.slots]

    def item_error(self, item: NewsArticle) -> None:
        """Note that no feed has the item: a pipeline after the one that stores it has failed."""
        for uri in self.feeds:
            self._lacking[_public(uri)].add(item.identifier or item.url)

    def _write(self, slot: FeedSlot, item: NewsArticle, spider: Spider) -> FeedSlot:
        """Write the item to one feed; returns the slot for the next, another after a full batch."""
        if _name(slot) in self._failed or not slot.filter.accepts(item):
            return slot
        if slot in self._broken:
            self._lacking[_name(slot)].add(item.identifier or item.url)
            return slot
        others, self.slots = self.slots, [slot]
        if slot in self._held:
            self._held[slot].append(item.identifier or item.url)
        position = None
        try:
            slot.start_exporting()
            position = _position(slot)
            super().item_scraped(item, spider)
            return self.slots[0]
        except (OSError, NewscrawlError) as error:
            self._fail(slot, error)
            self._stop()
        except Exception as error:
            self._refuse(slot, item, position, error)
        finally:
            self.slots = others
        return slot

    def _refuse(
        self, slot: FeedSlot, item: NewsArticle, position: int | None, error: Exception
    ) -> None:
        """Take back what was written of an item that the format cannot hold; the rest goes on."""
        if position is None:
            self._fail(slot, error)
            return
        assert slot.file
        slot.file.seek(position)
        slot.file.truncate()
        name = item.identifier or item.url
        self._lacking[_name(slot)].add(name)
        self.crawler.stats.inc_value("newscrawl/feeds/failed_items")
        self.crawler.spider.logger.error(
            "feed %s cannot take article %s: %s", _name(slot), name, _sentence(error)
        )

    def _fail(self, slot: FeedSlot, error: Exception) -> None:
        """Give up a feed, or the batch of one that is no file here: earlier ones are stored."""
        self.crawler.stats.inc_value("newscrawl/feeds/failed")
        self.crawler.spider.logger.error(
            "feed %s failed, its articles wait for the next run: %s", _name(slot), _sentence(error)
        )
        if slot in self._held:
            self._lacking[_name(slot)].update(self._held.pop(slot))
            self._broken.add(slot)
        else:
            self._failed.add(_name(slot))

    def _stop(self) -> None:
        """End the crawl: a disk that is full or gone will not come back while it runs."""
        if self._stopping is None and self._is_open:
            self._stopping = asyncio.ensure_future(
                self.crawler.engine.close_spider_async(reason="feed_error")
            )

    async def _close_slot(self, slot: FeedSlot, spider: Spider) -> None:
        if _name(slot) in self._failed or slot in self._broken:
            return
        if not slot.itemcount and not (slot.store_empty and slot.batch_id == 1):
            return
        kind = type(slot.storage).__name__
        try:
            slot.start_exporting()
            slot.finish_exporting()
            await ensure_awaitable(slot.storage.store(self._get_file(slot)))
        except Exception as error:
            self.crawler.stats.inc_value(f"feedexport/failed_count/{kind}")
            self._fail(slot, error)
        else:
            self.crawler.stats.inc_value(f"feedexport/success_count/{kind}")
            spider.logger.info("stored %s (%d articles)", _public(slot.uri), slot.itemcount)
            self._held.pop(slot, None)
            self._stored[_place(slot)] = slot.itemcount
        await self.crawler.signals.send_catch_log_async(signals.feed_slot_closed, slot=slot)

    async def close_spider(self, spider: NewsSpider) -> None:  # type: ignore[override]
        """Close the feeds, have the files renamed, and forget the delivered items."""
        await super().close_spider(spider)
        if not self._is_open:
            self.crawler.stats.inc_value("newscrawl/feeds/failed")
            return
        try:
            feeds = {_public(uri) for uri in self.feeds}
            spider.run.publishing(feeds, {**self._lacking, **dict.fromkeys(self._failed)})
            files, failed = spider.run.publish()
            spider.run.delivered(failed)
        except Exception as error:
            self.crawler.stats.inc_value("newscrawl/feeds/failed")
            spider.logger.warning("the next run finishes the files: %s", _sentence(error))
            return
        for feed, reason in failed.items():
            self.crawler.stats.inc_value("newscrawl/feeds/failed")
            spider.logger.error("feed %s waits for the next run: %s", feed, reason)
        whole = {place: n for place, n in self._stored.items() if place in files or "://" in place}
        self.crawler.stats.set_value("newscrawl/feeds/files", whole)


def _name(slot: FeedSlot) -> str:
    """The feed as the state knows it and the log may show it."""
    return _public(slot.uri_template)


def _place(slot: FeedSlot) -> str:
    """The file, or the address of what is no file here."""
    storage = slot.storage
    return str(storage.final) if isinstance(storage, WholeFileStorage) else _public(slot.uri)


def _public(uri: str) -> str:
    """*uri* without a password."""
    return re.sub(r"//[^/@]*@", "//", uri)


def _position(slot: FeedSlot) -> int | None:
    """Where the next item begins; None where that cannot be told, or taken back."""
    if slot.file is None or not getattr(slot.file, "seekable", bool)():
        return None
    return slot.file.tell()


def _sentence(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, NewscrawlError) and text else f"{type(error).__name__}: {text}"
