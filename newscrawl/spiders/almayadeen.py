"""الميادين نت (almayadeen.net), Lebanon. A page's date is in data for its scripts."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import xpath
from newscrawl.sources import Sitemap
from newscrawl.spider import NewsSpider

DATA = "//script[@id='tawsiyat-metadata']"


class AlmayadeenSpider(NewsSpider):
    name = "almayadeen"
    publisher = "الميادين نت"
    country = "LB"
    sources = (Sitemap("https://www.almayadeen.net/sitemaps/all.xml"),)
    article_url = (
        r"//www\.almayadeen\.net/(?!episodes|programs|live|tags?/|authors?/)"
        r"(?:[a-z-]+/){1,2}[^/?#]*[^a-z/?#-][^/?#]*/?(?:[?#]|$)"
    )

    class Page(ArticlePage):
        datePublished = xpath(f"""substring-before(substring-after(
            substring-after({DATA}, '"published_time"'), '"'), '"')""")
