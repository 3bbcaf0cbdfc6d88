"""أخبارنا المغربية (akhbarona.com), Morocco."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("""
economy اقتصاد  politic سياسة  national وطنية  sport رياضة  world عالم  health صحة
technology تكنولوجيا  culture ثقافة  last آخر-الأخبار
""")


class AkhbaronaSpider(NewsSpider):
    name = "akhbarona"
    publisher = "أخبارنا المغربية"
    country = "MA"
    sources = (Sections("https://www.akhbarona.com/{id}/index.{page}.html", SECTIONS),)
    article_url = r"akhbarona\.com/[a-z_]+/\d+\.html/?(?:[?#]|$)"
    identity = r"/(\d+)\.html"
