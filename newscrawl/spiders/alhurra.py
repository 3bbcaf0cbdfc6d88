"""الحرة (alhurra.com), United States; its feed came back empty to some data centres (2026)."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider

DAY = r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)"


class AlhurraSpider(NewsSpider):
    name = "alhurra"
    publisher = "الحرة"
    country = "US"
    timezone = "America/New_York"
    sources = (Feed("https://www.alhurra.com/feed"),)
    article_url = rf"alhurra\.com/[^/?#]+/{DAY}/[^/?#]+/?(?:[?#]|$)"
