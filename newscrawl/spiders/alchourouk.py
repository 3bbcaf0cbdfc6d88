"""الشروق أونلاين (alchourouk.com), Tunisia. Its machine dates are seconds since 1970."""

from urllib.parse import quote

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

EDITION = "جريدة-الشروق-ليوم"  # the printed paper as PDF


class AlchouroukSpider(NewsSpider):
    name = "alchourouk"
    publisher = "الشروق أونلاين"
    country = "TN"
    sources = (Sections("https://www.alchourouk.com/", sections("home الرئيسية")),)
    article_url = rf"alchourouk\.com/article/(?!{EDITION}|{quote(EDITION)})[^/?#]+/?(?:[?#]|$)"
