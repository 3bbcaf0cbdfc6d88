"""الشروق أونلاين (echoroukonline.com), Algeria. A page's text stands in its JSON-LD (2026-08)."""

from newscrawl.sources import Feed
from newscrawl.spider import NewsSpider


class EchoroukSpider(NewsSpider):
    name = "echorouk"
    publisher = "الشروق أونلاين"
    country = "DZ"
    sources = (Feed("https://www.echoroukonline.com/feed"),)
    # A story's slug has several words, a section's has one.
    article_url = r"echoroukonline\.com/[^/?#-]+(?:-[^/?#-]+)+/?(?:[?#]|$)"
