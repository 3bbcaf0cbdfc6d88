"""المدى (almadapaper.net), Iraq."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider


class AlmadaSpider(NewsSpider):
    name = "almadapaper"
    publisher = "المدى"
    country = "IQ"
    sources = (Feed("https://almadapaper.net/feed/"), WordPress("https://almadapaper.net"))
    article_url = r"almadapaper\.net/\d{5,}/?(?:[?#]|$)"
    identity = r"/(\d{5,})/?(?:[?#]|$)"
