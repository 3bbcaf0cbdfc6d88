"""صحراء ميديا (saharamedias.net), Mauritania."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider

SITE = "https://www.saharamedias.net"


class SaharaMediasSpider(NewsSpider):
    name = "saharamedias"
    publisher = "صحراء ميديا"
    country = "MR"
    sources = (Feed(SITE + "/feed/"), WordPress(SITE))
    article_url = r"saharamedias\.net/(?:\d+|[^/?#-]+(?:-[^/?#-]+)+)/?(?:[?#]|$)"
    identity = r"saharamedias\.net/(\d+)/?(?:[?#]|$)"
