"""الخليج (alkhaleej.ae), United Arab Emirates. Its feed has come empty to data centres (2026)."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

DAY = r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"


class AlkhaleejSpider(NewsSpider):
    name = "alkhaleej"
    publisher = "الخليج"
    country = "AE"
    sources = (
        Feed("https://www.alkhaleej.ae/section/1110/rss.xml"),
        Sections("https://www.alkhaleej.ae/", sections("home الرئيسية")),
    )
    article_url = rf"alkhaleej\.ae/{DAY}/(?:[^/?#]+/)+[^/?#]+/?(?:[?#]|$)"
