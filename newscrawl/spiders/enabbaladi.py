"""عنب بلدي (enabbaladi.net), Syria."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider

SITE = "https://www.enabbaladi.net"


class EnabBaladiSpider(NewsSpider):
    name = "enabbaladi"
    publisher = "عنب بلدي"
    country = "SY"
    timezone = "Asia/Damascus"
    allowed_domains = ("enabbaladi.net",)
    sources = (Feed(SITE + "/feed/"), WordPress(SITE))
    article_url = r"//(?:www\.)?enabbaladi\.net/\d+/?(?:[?#]|$)"
    identity = r"enabbaladi\.net/(\d+)"
