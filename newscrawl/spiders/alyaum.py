"""اليوم (alyaum.com), Saudi Arabia. Its feeds have come empty to data centres (2026)."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider


class AlyaumSpider(NewsSpider):
    name = "alyaum"
    publisher = "اليوم"
    country = "SA"
    sources = (
        Feed("https://www.alyaum.com/rssFeed/1"),
        Feed("https://www.alyaum.com/rssFeed/1005"),
        Sections("https://www.alyaum.com/", sections("home الرئيسية")),
    )
    article_url = r"alyaum\.com/articles?/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/articles?/(\d+)"
