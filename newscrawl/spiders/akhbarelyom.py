"""أخبار اليوم (akhbarelyom.com), Egypt. Its machine dates are Arabic prose."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://akhbarelyom.com"
SECTIONS = sections("1 أخبار-مصر  10 اقتصاد  23 رياضة")


class AkhbarelyomSpider(NewsSpider):
    name = "akhbarelyom"
    publisher = "أخبار اليوم"
    country = "EG"
    timezone = "Africa/Cairo"
    allowed_domains = ("akhbarelyom.com",)
    sources = (
        Feed(SITE + "/RSS/GetSectionNewsRSS?JournalID=1&SectionID={id}", SECTIONS),
        Sections(SITE + "/news/newssection/{id}/{page}/{name}", SECTIONS),
    )
    article_url = r"akhbarelyom\.com/news/newdetails/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/newdetails/(\d+)"
    rewrite = ((r"//m\.akhbarelyom\.com/([^?#]*?)/amp/?(?=[?#]|$)", r"//akhbarelyom.com/\1"),)
