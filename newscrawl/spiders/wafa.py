"""وكالة الأنباء والمعلومات الفلسطينية - وفا (wafa.ps), Palestine. The front page is its list."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider


class WafaSpider(NewsSpider):
    name = "wafa"
    publisher = "وفا"
    country = "PS"
    timezone = "Asia/Hebron"
    sources = (Sections("https://www.wafa.ps/", sections("home الرئيسية")),)
    article_url = r"wafa\.ps/news/(?P<year>\d{4})/(?P<month>\d+)/(?P<day>\d+)/\S*-\d+/?(?:[?#]|$)"
    identity = r"-(\d+)/?(?:[?#]|$)"
