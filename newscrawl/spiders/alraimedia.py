"""الراي (alraimedia.com), Kuwait. No feed is known: the front page names what is new."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider


class AlraimediaSpider(NewsSpider):
    name = "alraimedia"
    publisher = "الراي"
    country = "KW"
    sources = (Sections("https://www.alraimedia.com/", sections("home الرئيسية")),)
    article_url = r"alraimedia\.com/article/\d+(?:/[^/?#]+){2,}/?(?:[?#]|$)"
    identity = r"/article/(\d+)"
