"""المساء 24 (elmassae24.ma), Morocco."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider

SITE = "https://elmassae24.ma"


class Elmassae24Spider(NewsSpider):
    name = "elmassae24"
    publisher = "المساء 24"
    country = "MA"
    timezone = "Africa/Casablanca"
    allowed_domains = ("elmassae24.ma",)
    sources = (Feed(SITE + "/feed/"), WordPress(SITE))
    article_url = r"elmassae24\.ma/[^/?#-]+(?:-[^/?#-]+)+/?(?:[?#]|$)"
