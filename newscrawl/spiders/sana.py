"""الوكالة العربية السورية للأنباء - سانا (sana.sy), Syria. Its robots.txt asks for five seconds."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("syria-news أخبار-سورية  international دولي  economy اقتصاد")


class SanaSpider(NewsSpider):
    name = "sana"
    publisher = "سانا"
    country = "SY"
    sources = (
        Feed("https://sana.sy/feed/"),
        Sections("https://sana.sy/{id}/page/{page}/", SECTIONS),
    )
    article_url = r"//(?:www\.)?sana\.sy/[a-z-]+/\d+/?(?:[?#]|$)"
    identity = r"/(\d+)/?(?:[?#]|$)"
