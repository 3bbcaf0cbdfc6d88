"""المدى (almadapaper.net), Iraq."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class AlmadaSpider(NewsSpider):
    name = "almadapaper"
    publisher = "المدى"
    country = "IQ"
    timezone = "Asia/Baghdad"
    allowed_domains = ("almadapaper.net",)
    sources = (Feed("https://almadapaper.net/feed/"),)
    article_url = r"almadapaper\.net/\d{5,}/?(?:[?#]|$)"
    identity = r"/(\d{5,})/?(?:[?#]|$)"
