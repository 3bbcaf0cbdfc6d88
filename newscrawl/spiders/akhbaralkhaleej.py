"""أخبار الخليج (akhbar-alkhaleej.com), Bahrain. The front page names what is new."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider


class AkhbaralkhaleejSpider(NewsSpider):
    name = "akhbaralkhaleej"
    publisher = "أخبار الخليج"
    country = "BH"
    sources = (Sections("https://www.akhbar-alkhaleej.com/", sections("home الرئيسية")),)
    article_url = r"akhbar-alkhaleej\.com/news/article/\d+/?(?:[?#]|$)"
    identity = r"/article/(\d+)"
