"""RT عربي (arabic.rt.com), Russia. Prints its dates in GMT."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class RTArabicSpider(NewsSpider):
    name = "rt"
    publisher = "RT عربي"
    country = "RU"
    timezone = "Europe/Moscow"
    sources = (Feed("https://arabic.rt.com/rss/"),)
    article_url = r"arabic\.rt\.com/[\w/-]+/\d{5,}-[^/?#]+/?(?:[?#]|$)"
    identity = r"/(\d{5,})-[^/?#]+/?(?:[?#]|$)"
