"""سودان تربيون (sudantribune.net), Sudan; asks for 5 seconds between requests (2026-08)."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class SudanTribuneSpider(NewsSpider):
    name = "sudantribune"
    publisher = "سودان تربيون"
    country = "SD"
    sources = (Feed("https://sudantribune.net/feed/"),)
    article_url = r"sudantribune\.net/article/\d+/?(?:[?#]|$)"
    identity = r"/article/(\d+)"
