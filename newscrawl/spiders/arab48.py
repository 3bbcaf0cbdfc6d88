"""عرب 48 (arab48.com), Israel."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("""
محليات محليات  فلسطينيات فلسطينيات  إسرائيليات إسرائيليات  اقتصاد اقتصاد  رياضة رياضة
أخبار-عربية-ودولية أخبار-عربية-ودولية  ثقافة-وفنون ثقافة-وفنون
""")
DAY = r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)"


class Arab48Spider(NewsSpider):
    name = "arab48"
    publisher = "عرب 48"
    country = "IL"
    sources = (
        Sections("https://www.arab48.com/{id}?page={page}", SECTIONS, cards=".blockquote-box"),
    )
    article_url = rf"//(?:www\.)?arab48\.com/(?:[^/?#]+/)+{DAY}/[^/?#]+/?(?:[?#]|$)"
