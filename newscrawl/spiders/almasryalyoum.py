"""المصري اليوم (almasryalyoum.com), Egypt. Its feeds have been seen half a day behind (2026)."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css
from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.almasryalyoum.com"
SECTIONS = sections("3 أخبار-مصر  4 اقتصاد  8 رياضة  9 علوم  7 حوادث  10 فن  6 ثقافة")


class AlmasryalyoumSpider(NewsSpider):
    name = "almasryalyoum"
    publisher = "المصري اليوم"
    country = "EG"
    sources = (
        Feed(SITE + "/rss/RssFeeds?sectionId={id}", SECTIONS, everything=SITE + "/rss/rssfeed"),
        Sections(SITE + "/section/index/{id}", SECTIONS),
    )
    article_url = r"almasryalyoum\.com/news/details/\d+/?(?:[?#]|$)"
    identity = r"/details/(\d+)"

    class Page(ArticlePage):
        author = css("[rel=author]", ".writer-name")  # a columnist stands above the headline
