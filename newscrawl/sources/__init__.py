"""Where a site lists its articles; what a site file imports.

A source says which listings there are and reads the links of one; the spider decides what to fetch.
"""

from newscrawl.sources.apis import JsonApi, WordPress
from newscrawl.sources.base import Source, sections
from newscrawl.sources.feeds import Feed
from newscrawl.sources.pages import Postback, Sections
from newscrawl.sources.sitemaps import DailySitemap, Sitemap

__all__ = [
    "DailySitemap",
    "Feed",
    "JsonApi",
    "Postback",
    "Sections",
    "Sitemap",
    "Source",
    "WordPress",
    "sections",
]
