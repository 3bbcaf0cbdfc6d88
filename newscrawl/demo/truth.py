"""What the embedded newspaper holds: the answers that a crawl of it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["article", "exact_copy", "near_copy", "empty", "soft_404", "hard_404"]
Era: TypeAlias = Literal["2020", "2013", "2010"]
Route: TypeAlias = Literal["sections", "rss", "sitemap"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TruthArticle:
    """One page that is linked as a story, in the clean form that a right crawl exports.

    What the page does not show is ``None`` or ``()``.
    """

    identifier: str
    """The number that ends its URL."""
    url: str
    """The site's canonical address of it, not percent-encoded."""
    headline: str
    alternative_headline: str | None = None
    body: tuple[str, ...] = ()
    """Paragraphs, without a dateline that opens them."""
    author: tuple[str, ...] = ()
    byline_raw: str | None = None
    """The byline as the page shows it."""
    editors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    """Names of the sections it belongs to; the first is the one that its page names."""
    section_ids: tuple[int, ...] = ()
    keywords: tuple[str, ...] = ()
    published: datetime
    """Africa/Cairo, to the minute."""
    published_raw: str
    """The visible date as the page shows it."""
    machine_date: bool = True
    """Whether the page carries the date in metadata too."""
    caption: str | None = None
    """Of the lead picture."""
    image_url: str | None = None
    pictures: tuple[tuple[str, str | None], ...] = ()
    """Address and caption of every picture, the lead picture first."""
    dateline: str | None = None
    """Place and agency that open the report, as printed, without the sign after them."""
    agency: str | None = None
    """The agency that byline or dateline name, as printed."""
    kind: Kind = "article"
    copy_of: str | None = None
    """The identifier of the article that this one repeats."""
    family: str | None = None
    """Set on the look-alikes that are no copies: prices, weather, line-up, update."""
    era: Era = "2020"
    """Whose templates its page uses."""
    reachable: tuple[Route, ...] = ()
    """The routes that lead to it."""

    @property
    def is_article(self) -> bool:
        """Whether the page holds an article at all, be it a copy."""
        return self.kind in ("article", "exact_copy", "near_copy")
