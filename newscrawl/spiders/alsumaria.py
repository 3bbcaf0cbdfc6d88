"""السومرية (alsumaria.tv), Iraq."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class AlsumariaSpider(NewsSpider):
    name = "alsumaria"
    publisher = "السومرية"
    country = "IQ"
    sources = (Feed("https://www.alsumaria.tv/Rss/iraq-latest-news/ar"),)
    article_url = r"alsumaria\.tv/news/(?:[\w-]+/)?\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/news/(?:[\w-]+/)?(\d+)"
