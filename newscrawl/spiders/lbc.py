"""المؤسسة اللبنانية للإرسال LBCI (lbcgroup.tv), Lebanon. The text of a page is split by <br>."""

from newscrawl.sources import Feed, Sitemap
from newscrawl.spider import NewsSpider

SITE = "https://www.lbcgroup.tv"


class LBCISpider(NewsSpider):
    name = "lbc"
    publisher = "المؤسسة اللبنانية للإرسال"
    country = "LB"
    sources = (Feed(SITE + "/Rss/latest-news/ar"), Sitemap(SITE + "/newssitemap.xml"))
    article_url = r"lbcgroup\.tv/news/(?!category)[^/?#]+/\d+/(?:[^/?#]+/)?ar/?(?:[?#]|$)"
    identity = r"/news/[^/?#]+/(\d+)/"
