"""CNN بالعربية (arabic.cnn.com), United Arab Emirates. Class names are hashed and change."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://arabic.cnn.com"
SECTIONS = sections("""
middle-east الشرق-الأوسط  world العالم  business اقتصاد  sport رياضة  science علوم
""")


class CNNArabicSpider(NewsSpider):
    name = "cnnarabic"
    publisher = "CNN بالعربية"
    country = "AE"
    sources = (Feed(SITE + "/api/v1/rss/rss.xml"), Sections(SITE + "/{id}", SECTIONS))
    article_url = (
        r"arabic\.cnn\.com/[a-z-]+/article/(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)/[^/?#]+"
        r"/?(?:[?#]|$)"
    )
    identity = r"/article/(\d{4}/\d\d/\d\d/[\w-]+)"
