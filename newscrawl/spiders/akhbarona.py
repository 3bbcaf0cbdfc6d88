"""أخبارنا المغربية (akhbarona.com), Morocco."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.akhbarona.com"
SECTIONS = sections("""
economy اقتصاد  politic سياسة  national وطنية  sport رياضة  world عالم  health صحة
technology تكنولوجيا  culture ثقافة  last آخر-الأخبار
""")


class AkhbaronaSpider(NewsSpider):
    name = "akhbarona"
    publisher = "أخبارنا المغربية"
    country = "MA"
    timezone = "Africa/Casablanca"
    allowed_domains = ("akhbarona.com",)
    sources = (Sections(SITE + "/{id}/index.{page}.html", SECTIONS),)
    article_url = r"akhbarona\.com/[a-z_]+/\d+\.html/?(?:[?#]|$)"
    identity = r"/(\d+)\.html"
