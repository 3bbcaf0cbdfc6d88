"""سبق (sabq.org), Saudi Arabia. Some pages hold their text as data for a script (2026-06)."""

from newscrawl.sources import Sitemap
from newscrawl.spider import NewsSpider


class SabqSpider(NewsSpider):
    name = "sabq"
    publisher = "سبق"
    country = "SA"
    sources = (Sitemap("https://sabq.org/sitemap.xml"),)
    article_url = r"//(?:www\.)?sabq\.org/(?:[^/?#]+/)+[a-z\d]{8,}/?(?:[?#]|$)"
    identity = r"/([a-z\d]{8,})/?(?:[?#]|$)"
