"""موزاييك أف أم (mosaiquefm.net), Tunisia. Scripts draw its lists; only its feed is read."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class MosaiqueFMSpider(NewsSpider):
    name = "mosaiquefm"
    publisher = "موزاييك أف أم"
    country = "TN"
    sources = (Feed("https://www.mosaiquefm.net/ar/rss"),)
    article_url = r"mosaiquefm\.net/ar/[^/?#]+/\d+(?:/[^/?#]*)?/?(?:[?#]|$)"
    identity = r"/ar/[^/?#]+/(\d+)"
