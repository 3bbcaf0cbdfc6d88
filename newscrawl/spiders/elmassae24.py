"""المساء 24 (elmassae24.ma), Morocco."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider


class Elmassae24Spider(NewsSpider):
    name = "elmassae24"
    publisher = "المساء 24"
    country = "MA"
    sources = (Feed("https://elmassae24.ma/feed/"), WordPress("https://elmassae24.ma"))
    article_url = r"elmassae24\.ma/[^/?#-]+(?:-[^/?#-]+)+/?(?:[?#]|$)"
