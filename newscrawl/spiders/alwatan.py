"""الوطن (alwatan.com.sa), Saudi Arabia. The text of its pages is in their JSON-LD only (2026)."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class AlwatanSpider(NewsSpider):
    name = "alwatan"
    publisher = "الوطن"
    country = "SA"
    sources = (Feed("https://www.alwatan.com.sa/rssFeed/45"),)
    article_url = r"alwatan\.com\.sa/article/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/article/(\d+)"
