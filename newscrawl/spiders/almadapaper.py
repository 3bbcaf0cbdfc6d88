"""المدى (almadapaper.net), Iraq."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider

SITE = "https://almadapaper.net"


class AlmadaSpider(NewsSpider):
    name = "almadapaper"
    publisher = "المدى"
    country = "IQ"
    timezone = "Asia/Baghdad"
    allowed_domains = ("almadapaper.net",)
    sources = (Feed(SITE + "/feed/"), WordPress(SITE))
    article_url = r"almadapaper\.net/\d{5,}/?(?:[?#]|$)"
    identity = r"/(\d{5,})/?(?:[?#]|$)"
