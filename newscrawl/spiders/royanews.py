"""رؤيا الإخباري (royanews.tv), Jordan."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class RoyaNewsSpider(NewsSpider):
    name = "royanews"
    publisher = "رؤيا الإخباري"
    country = "JO"
    sources = (Feed("https://royanews.tv/rss"),)
    article_url = r"//(?:www\.)?royanews\.tv/news/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/news/(\d+)"
