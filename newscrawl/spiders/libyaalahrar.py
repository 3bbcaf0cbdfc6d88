"""ليبيا الأحرار (libyaalahrar.tv), Libya; other readers say silent since January 2025 (2026-08)."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("libya ليبيا  world العالم  eco اقتصاد")
DAY = r"(?P<year>\d{4})/(?P<month>\d\d)/(?P<day>\d\d)"


class LibyaAlahrarSpider(NewsSpider):
    name = "libyaalahrar"
    publisher = "ليبيا الأحرار"
    country = "LY"
    sources = (Sections("https://libyaalahrar.tv/category/{id}/page/{page}/", SECTIONS),)
    article_url = rf"libyaalahrar\.tv/{DAY}/[^/?#]+/?(?:[?#]|$)"
