"""الخليج (alkhaleej.ae), United Arab Emirates. The address of an article holds no number."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider

DAY = r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"


class AlkhaleejSpider(NewsSpider):
    name = "alkhaleej"
    publisher = "الخليج"
    country = "AE"
    timezone = "Asia/Dubai"
    allowed_domains = ("alkhaleej.ae",)
    sources = (Feed("https://www.alkhaleej.ae/section/1110/rss.xml"),)
    article_url = rf"alkhaleej\.ae/{DAY}/(?:[^/?#]+/)+[^/?#]+/?(?:[?#]|$)"
