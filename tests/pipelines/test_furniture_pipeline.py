"""A site's own furniture is learned over its pages and left out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from scrapy.settings import Settings

from newscrawl.items import NewsArticle
from newscrawl.pipelines.furniture import FurniturePipeline

LINE = "بوابة المدينة ترحب بقرائها الكرام"


class Site:
    """A spider's part in the pipeline: what it remembers and counts."""

    def __init__(self) -> None:
        self.memos: dict[str, str] = {}
        self.counted: dict[str, int] = {}
        self.run = SimpleNamespace(recall=self.memos.get, remember=self.memos.__setitem__)

    def count(self, fact: str, number: int = 1) -> None:
        self.counted[fact] = self.counted.get(fact, 0) + number


def opened(site: Site, **settings: Any) -> FurniturePipeline:
    values = Settings({"NEWSCRAWL_FURNITURE_SHARE": 0.3} | settings)
    pipeline = FurniturePipeline(SimpleNamespace(spider=site, settings=values))  # type: ignore[arg-type]
    pipeline.open_spider()
    return pipeline


def body(pipeline: FurniturePipeline, number: int, *more: str) -> str | None:
    paragraphs = [f"الفقرة الأولى من الخبر رقم {number}", *more, f"وفقرة أخيرة للخبر {number}"]
    item = NewsArticle(url="u", articleBody="\n\n".join(paragraphs))
    return pipeline.process_item(item).articleBody


def test_a_line_on_most_pages_goes_once_enough_pages_were_seen() -> None:
    pipeline = opened(Site())
    early = body(pipeline, 0, LINE)
    assert early is not None
    assert LINE in early
    for number in range(1, 40):
        body(pipeline, number, LINE)
    late = body(pipeline, 41, LINE)
    assert late is not None
    assert late.split("\n\n") == ["الفقرة الأولى من الخبر رقم 41", "وفقرة أخيرة للخبر 41"]


def test_a_line_on_few_pages_stays() -> None:
    pipeline = opened(Site())
    for number in range(100):
        body(pipeline, number, *([LINE] if number % 5 == 0 else []))
    kept = body(pipeline, 100, LINE)
    assert kept is not None
    assert LINE in kept


def test_what_was_learned_is_known_to_the_next_run() -> None:
    site = Site()
    pipeline = opened(site)
    for number in range(40):
        body(pipeline, number, LINE)
    pipeline.close_spider()
    again = opened(site)
    assert LINE not in (body(again, 50, LINE) or "")
    assert site.counted["furniture/lines_removed"] >= 2


def test_a_body_that_would_be_empty_stays() -> None:
    pipeline = opened(Site())
    for number in range(40):
        body(pipeline, number, LINE)
    item = NewsArticle(url="u", articleBody=LINE)
    assert pipeline.process_item(item).articleBody == LINE


def test_a_share_of_zero_learns_nothing_and_a_broken_memo_is_passed_over() -> None:
    site = Site()
    site.memos["furniture"] = '{"version": 99}'
    pipeline = opened(site, NEWSCRAWL_FURNITURE_SHARE=0)
    for number in range(40):
        body(pipeline, number, LINE)
    assert LINE in (body(pipeline, 41, LINE) or "")
    pipeline.close_spider()
    assert site.memos["furniture"] == '{"version": 99}'
