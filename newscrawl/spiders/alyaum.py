"""اليوم (alyaum.com), Saudi Arabia. Its feeds have come empty to data centres (2026)."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.alyaum.com"


class AlyaumSpider(NewsSpider):
    name = "alyaum"
    publisher = "اليوم"
    country = "SA"
    timezone = "Asia/Riyadh"
    allowed_domains = ("alyaum.com",)
    sources = (
        Feed(SITE + "/rssFeed/1"),
        Feed(SITE + "/rssFeed/1005"),
        Sections(SITE + "/", sections("home الرئيسية")),
    )
    article_url = r"alyaum\.com/articles?/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/articles?/(\d+)"
