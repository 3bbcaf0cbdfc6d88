"""المصدر أونلاين (almasdaronline.com), Yemen. It prints the day, no hour."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider


class AlmasdarOnlineSpider(NewsSpider):
    name = "almasdaronline"
    publisher = "المصدر أونلاين"
    country = "YE"
    sources = (Sections("https://almasdaronline.com/", sections("home الرئيسية")),)
    article_url = r"almasdaronline\.com/articles/\d+/?(?:[?#]|$)"
    identity = r"/articles/(\d+)"
