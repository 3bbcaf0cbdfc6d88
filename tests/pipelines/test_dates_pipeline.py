"""Dates that no article can have are taken off and counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from newscrawl.items import NewsArticle
from newscrawl.pipelines.dates import DatesPipeline

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "stays"),
    [
        (NOW, True),
        (NOW + timedelta(hours=20), True),
        (NOW + timedelta(days=2), False),
        (datetime(1990, 1, 2, tzinfo=UTC), True),
        (datetime(1899, 12, 30, tzinfo=UTC), False),
        (datetime(1970, 1, 1, tzinfo=UTC), False),
        (None, True),
    ],
)
def test_dates(date: datetime | None, stays: bool) -> None:
    counted: list[str] = []
    pipeline = DatesPipeline(SimpleNamespace(spider=SimpleNamespace(count=counted.append)))  # type: ignore[arg-type]
    item = NewsArticle(
        url="u", datePublished=date, dateModified=NOW, datePublishedRaw="x", dateDownloaded=NOW
    )
    assert pipeline.process_item(item).datePublished == (date if stays else None)
    assert (item.dateModified, item.datePublishedRaw) == (NOW, "x")
    assert counted == ([] if stays else ["dates/datePublished_refused"])
