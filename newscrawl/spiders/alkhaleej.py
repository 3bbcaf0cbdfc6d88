"""الخليج (alkhaleej.ae), United Arab Emirates. Its feed has come empty to data centres (2026)."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.alkhaleej.ae"
DAY = r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"


class AlkhaleejSpider(NewsSpider):
    name = "alkhaleej"
    publisher = "الخليج"
    country = "AE"
    timezone = "Asia/Dubai"
    allowed_domains = ("alkhaleej.ae",)
    sources = (
        Feed(SITE + "/section/1110/rss.xml"),
        Sections(SITE + "/", sections("home الرئيسية")),
    )
    article_url = rf"alkhaleej\.ae/{DAY}/(?:[^/?#]+/)+[^/?#]+/?(?:[?#]|$)"
