"""عنب بلدي (enabbaladi.net), Syria."""

from newscrawl.sources import Feed, WordPress
from newscrawl.spider import NewsSpider


class EnabBaladiSpider(NewsSpider):
    name = "enabbaladi"
    publisher = "عنب بلدي"
    country = "SY"
    sources = (Feed("https://www.enabbaladi.net/feed/"), WordPress("https://www.enabbaladi.net"))
    article_url = r"//(?:www\.)?enabbaladi\.net/\d+/?(?:[?#]|$)"
    identity = r"enabbaladi\.net/(\d+)"
