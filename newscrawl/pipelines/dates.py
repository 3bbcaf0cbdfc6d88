"""Empty dates that no article can have: they come from broken pages, not from the calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from newscrawl.pipelines.base import Pipeline

if TYPE_CHECKING:
    from newscrawl.items import NewsArticle

# Before this no Arabic newspaper was on the web; dates of 1899 and 1970 are a server's zero.
_FIRST = datetime(1990, 1, 1, tzinfo=UTC)
# A paper may date tomorrow's edition, or have its clock in another zone.
_TOLERANCE = timedelta(days=1)


class DatesPipeline(Pipeline):
    """Takes ``datePublished`` and ``dateModified`` off where they are before 1990 or in the future.

    The string that the page shows stays in ``datePublishedRaw``. Counted, never dropped.
    """

    def process_item(self, item: NewsArticle) -> NewsArticle:
        """Empty the dates that cannot be."""
        last = (item.dateDownloaded or datetime.now(UTC)) + _TOLERANCE
        for name in ("datePublished", "dateModified"):
            value: datetime | None = getattr(item, name)
            if value is not None and not _FIRST <= value <= last:
                setattr(item, name, None)
                self.spider.count(f"dates/{name}_refused")
        return item
