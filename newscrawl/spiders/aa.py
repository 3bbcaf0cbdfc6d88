"""الأناضول (aa.com.tr/ar), Turkey."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import xpath
from newscrawl.sources import Feed, sections
from newscrawl.spider import NewsSpider

RSS = "https://www.aa.com.tr/ar/rss/default?cat="
FEEDS = sections("live مباشر  home الرئيسية")


class AnadoluSpider(NewsSpider):
    name = "aa"
    publisher = "الأناضول"
    country = "TR"
    sources = (Feed(RSS + "{id}", FEEDS, everything=RSS + "guncel"),)
    article_url = r"aa\.com\.tr/ar/(?!rss|p/|teyithatti)[^/?#]+/[^/?#]+/\d{5,}/?(?:[?#]|$)"
    identity = r"/(\d{5,})/?(?:[?#]|$)"

    class Page(ArticlePage):
        articleBody = xpath("//div[@dir][p]")  # a notice to subscribers stands beside it
