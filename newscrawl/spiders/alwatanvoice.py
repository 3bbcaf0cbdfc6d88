"""دنيا الوطن (alwatanvoice.com), Palestine. Its list names articles in links for sharing only."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

DAY = r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)"


class AlwatanVoiceSpider(NewsSpider):
    name = "alwatanvoice"
    publisher = "دنيا الوطن"
    country = "PS"
    timezone = "Asia/Hebron"
    sources = (
        Sections(
            "https://www.alwatanvoice.com/{id}/",
            sections("arabic الرئيسية"),
            link=r"/arabic/news/\d{4}/\d\d/\d\d/\d+\.html",
        ),
    )
    article_url = rf"//(?:www\.)?alwatanvoice\.com/arabic/news/{DAY}/\d+\.html/?(?:[?#]|$)"
    identity = r"/(\d+)\.html"
