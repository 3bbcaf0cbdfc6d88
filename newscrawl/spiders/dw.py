"""DW عربية (dw.com/ar), Germany."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css
from newscrawl.sources import Feed, Sitemap
from newscrawl.spider import NewsSpider


class DWArabicSpider(NewsSpider):
    name = "dw"
    publisher = "DW عربية"
    country = "DE"
    timezone = "Europe/Berlin"
    allowed_domains = ("dw.com",)
    sources = (
        Feed("https://rss.dw.com/xml/rss-ar-all"),
        Sitemap("https://www.dw.com/ar/news-sitemap.xml"),
    )
    article_url = r"dw\.com/ar/[^/?#]+/a-\d+/?(?:[?#]|$)"
    identity = r"/a-(\d+)/?(?:[?#]|$)"
    rewrite = ((r"\?maca=.*", ""),)  # what its feed adds

    class Page(ArticlePage):
        articleSection = css("header > div.kicker > span")
