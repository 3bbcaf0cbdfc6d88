"""النهار (annahar.com), Lebanon. Its section pages are drawn by a script; its feed is UTF-16."""

from newscrawl.sources import Feed, Sitemap
from newscrawl.spider import NewsSpider

SITE = "https://www.annahar.com"


class AnnaharSpider(NewsSpider):
    name = "annahar"
    publisher = "النهار"
    country = "LB"
    sources = (Feed(SITE + "/arabic/rss-feed"), Sitemap(SITE + "/sitemap/sitemap-news.xml"))
    article_url = r"//(?:www\.)?annahar\.com/(?:[a-z-]+/){1,3}\d+/[^/?#]+/?(?:[?#]|$)"
    identity = r"/(\d+)/[^/?#]+/?(?:[?#]|$)"
