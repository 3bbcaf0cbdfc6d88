"""عكاظ (okaz.com.sa), Saudi Arabia."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider

SITE = "https://www.okaz.com.sa"


class OkazSpider(NewsSpider):
    name = "okaz"
    publisher = "عكاظ"
    country = "SA"
    sources = (Feed(SITE + "/rssFeed/0"), Feed(SITE + "/rssFeed/190"))
    article_url = r"okaz\.com\.sa/(?!author)(?:[a-z-]+/){1,2}\d+/?(?:[?#]|$)"
    identity = r"/(\d+)/?(?:[?#]|$)"
