"""لو360 (ar.le360.ma), Morocco: the Arabic edition of Le360."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class Le360Spider(NewsSpider):
    name = "le360"
    publisher = "لو360"
    country = "MA"
    sources = (Feed("https://ar.le360.ma/arc/outboundfeeds/rss/?outputType=xml"),)
    article_url = r"ar\.le360\.ma/(?:[^/?#]+/)+[^/?#]+_[A-Z0-9]{26}/?(?:[?#]|$)"
    identity = r"_([A-Z0-9]{26})"
