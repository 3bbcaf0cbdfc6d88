"""الشروق (shorouknews.com), Egypt. An article's identity is in the query of its address."""

from newscrawl.pages.article import ArticlePage
from newscrawl.pages.fields import css
from newscrawl.sources import Postback, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("""
egypt مصر  Politics سياسة  Economy اقتصاد  sports رياضة  accidents حوادث  art فن
Culture ثقافة  tv تلفزيون  ladies المرأة
""")
DAY = r"(?P<day>\d\d?)(?P<month>\d\d)(?P<year>\d{4})"
URL = "https://www.shorouknews.com/{id}"
PAGER = "ctl00$ctl00$Body$Body$AspNetPager"


class ShorouknewsSpider(NewsSpider):
    name = "shorouknews"
    publisher = "الشروق"
    country = "EG"
    sources = (Postback(URL, SECTIONS, target=PAGER, argument="{page}", cards="ul.listing"),)
    article_url = rf"shorouknews\.com/\w+/view\.aspx\?cdate={DAY}&id=[\da-fA-F-]{{36}}(?:[&#]|$)"
    identity = r"[?&]id=([\da-fA-F-]{36})"

    class Page(ArticlePage):
        keywords = css("div.relatedWords a")
