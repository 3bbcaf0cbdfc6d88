"""الوطن (elwatannews.com), Egypt. Sub-sites (sport., honna.) number their articles in the path."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.elwatannews.com"


class ElwatannewsSpider(NewsSpider):
    name = "elwatannews"
    publisher = "الوطن"
    country = "EG"
    sources = (
        Feed(SITE + "/home/rss"),
        Sections(SITE + "/section/{id}", sections("3 سياسة  115 حوادث  77 رياضة")),
    )
    article_url = r"elwatannews\.com/(?:news/details|ar/\d+/\d+)/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/(?:news/details|ar/\d+/\d+)/(\d+)"
