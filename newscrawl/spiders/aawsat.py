"""الشرق الأوسط (aawsat.com), Saudi paper of London. The next article follows on the same page."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://aawsat.com"
SECTIONS = sections("""
العالم-العربي العالم-العربي  العالم العالم  الشرق-الأوسط الشرق-الأوسط  الاقتصاد الاقتصاد
ثقافة-وفنون/كتب كتب
""")


class AawsatSpider(NewsSpider):
    name = "aawsat"
    publisher = "الشرق الأوسط"
    country = "SA"
    sources = (Feed(SITE + "/feed"), Sections(SITE + "/{id}?page={page}", SECTIONS, first=0))
    article_url = (
        r"//(?:www\.)?aawsat\.com/(?:home/article/\d{6,}|[^?#]+/\d{6,}-)[^?#]*/?(?:[?#]|$)"
    )
    identity = r"/article/(\d{6,})|/(\d{6,})-[^/?#]+/?(?:[?#]|$)"
