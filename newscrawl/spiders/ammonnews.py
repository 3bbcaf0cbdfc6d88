"""وكالة عمون الإخبارية (ammonnews.net), Jordan. The front page is its list."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import xpath
from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider


class AmmonSpider(NewsSpider):
    name = "ammonnews"
    publisher = "عمون"
    country = "JO"
    sources = (Sections("https://www.ammonnews.net/", sections("home الرئيسية")),)
    article_url = r"//(?:www\.)?ammonnews\.net/article/\d+/?(?:[?#]|$)"
    identity = r"/article/(\d+)"

    class Page(ArticlePage):
        # "headline | section | paper" is all that names either
        articleSection = xpath("substring-before(substring-after(//title, ' | '), ' | ')")
