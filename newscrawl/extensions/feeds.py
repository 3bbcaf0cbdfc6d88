"""Feed exports that a kill cannot break: files appear whole, items are kept until they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.exceptions import NotConfigured
from scrapy.extensions.feedexport import FeedExporter, FeedSlot, apply_uri_params

from newscrawl.exceptions import OutputError
from newscrawl.items import from_json
from newscrawl.storages import WholeFileStorage

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

    from newscrawl.spider import NewsSpider

# Formats that are one document: two after one another are none.
_DOCUMENTS = ("json", "xml")


class DurableFeedExporter(FeedExporter):
    """Scrapy's feed exporter over the state.

    First it writes what earlier runs stored and never delivered. At the end it closes all feeds,
    records that, renames the files, and only then lets the state forget the items. A feed that
    fails does not keep the others from their items; its items stay in the state for the next run.
    """

    def __init__(self, crawler: Crawler) -> None:
        try:
            super().__init__(crawler)
        except NotConfigured:
            if not crawler.settings["FEEDS"]:
                raise
            raise OutputError("a feed cannot be used, see the error above: change FEEDS") from None
        self._storages: list[WholeFileStorage] = []
        self._failed = False
        for uri, options in self.feeds.items():
            self._check(uri, options)

    def _check(self, uri: str, options: dict[str, Any]) -> None:
        """Raise OutputError before the first request, not after the last."""
        spider = self.crawler.spider
        assert spider
        uri = apply_uri_params(uri, self._get_uri_params(spider, options["uri_params"]))
        storage = self._get_storage(uri, options)
        if not isinstance(storage, WholeFileStorage):
            return
        storage.check()
        if (
            storage.append
            and options.get("postprocessing")
            and options["format"] in _DOCUMENTS
            and storage.final.exists()
        ):
            raise OutputError(
                f"cannot append to {storage.final}, a compressed {options['format']} document: "
                "use -O to overwrite it or name another file"
            )

    def open_spider(self, spider: NewsSpider) -> None:  # type: ignore[override]
        """Open the feeds and write the items that wait for delivery."""
        super().open_spider(spider)
        for text in spider.run.undelivered():
            spider.count("feeds/redelivered")
            self.item_scraped(from_json(text), spider)

    def _start_new_batch(self, *args: Any, **kwargs: Any) -> FeedSlot:
        slot = super()._start_new_batch(*args, **kwargs)
        if isinstance(slot.storage, WholeFileStorage):
            self._storages.append(slot.storage)
            spider: NewsSpider = slot.spider  # type: ignore[assignment]
            spider.run.opened_files({str(slot.storage.temporary): str(slot.storage.final)})
        return slot

    def item_scraped(self, item: Any, spider: Spider) -> None:
        """Write the item to every feed that takes it."""
        slots = self.slots
        written: list[FeedSlot] = []
        for slot in slots:
            # One slot at a time, so that an item which one format cannot hold reaches the others.
            self.slots = [slot]
            try:
                super().item_scraped(item, spider)
            except Exception as error:
                self._feed_failed(slot, error)
            written += self.slots
        self.slots = written

    def _feed_failed(self, slot: FeedSlot, error: Exception) -> None:
        self.crawler.stats.inc_value("newscrawl/feeds/failed_items")
        if not self._failed:
            self.crawler.spider.logger.error("feed %s cannot take an item: %s", slot.uri, error)
        self._failed = True

    async def close_spider(self, spider: NewsSpider) -> None:  # type: ignore[override]
        """Close the feeds, publish the files, and forget the delivered items."""
        await super().close_spider(spider)
        stats = self.crawler.stats.get_stats()
        if self._failed or any(key.startswith("feedexport/failed_count") for key in stats):
            self.crawler.stats.set_value("newscrawl/feeds/failed", True)
            return
        spider.run.publishing()
        files = [str(storage.final) for storage in self._storages if storage.publish()]
        spider.run.delivered()
        self.crawler.stats.set_value("newscrawl/feeds/files", files)
