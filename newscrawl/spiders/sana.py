"""الوكالة العربية السورية للأنباء - سانا (sana.sy), Syria. Its robots.txt asks for five seconds."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://sana.sy"
SECTIONS = sections("syria-news أخبار-سورية  international دولي  economy اقتصاد")


class SanaSpider(NewsSpider):
    name = "sana"
    publisher = "سانا"
    country = "SY"
    timezone = "Asia/Damascus"
    allowed_domains = ("sana.sy",)
    sources = (
        Feed(SITE + "/feed/"),
        Sections(SITE + "/{id}/page/{page}/", SECTIONS),
    )
    article_url = r"//(?:www\.)?sana\.sy/[a-z-]+/\d+/?(?:[?#]|$)"
    identity = r"/(\d+)/?(?:[?#]|$)"
