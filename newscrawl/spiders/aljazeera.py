"""الجزيرة نت (aljazeera.net), Qatar. Behind a section's first page more is loaded by a script."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("""
news أخبار  politics سياسة  ebusiness اقتصاد  sport رياضة  culture ثقافة  tech تكنولوجيا
health صحة  science علوم  family أسرة  opinions مقالات  arts فن  lifestyle أسلوب-حياة  turath تراث
""")
DAY = r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)"


class AljazeeraSpider(NewsSpider):
    name = "aljazeera"
    publisher = "الجزيرة نت"
    country = "QA"
    sources = (Sections("https://www.aljazeera.net/{id}/", SECTIONS),)
    # An update of a live page has the page's address with ?update= behind it.
    article_url = (
        rf"//(?:www\.)?aljazeera\.net/(?!videos?/|podcasts?/)(?:[a-z-]+/)+{DAY}/[^/?#]+"
        r"/?(?:\?(?!update=)|#|$)"
    )
