"""أخبار اليوم (akhbarelyom.com), Egypt. Its machine dates are Arabic prose."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("1 أخبار-مصر  10 اقتصاد  23 رياضة")


class AkhbarelyomSpider(NewsSpider):
    name = "akhbarelyom"
    publisher = "أخبار اليوم"
    country = "EG"
    sources = (
        Feed("https://akhbarelyom.com/RSS/GetSectionNewsRSS?JournalID=1&SectionID={id}", SECTIONS),
        Sections("https://akhbarelyom.com/news/newssection/{id}/{page}/{name}", SECTIONS),
    )
    article_url = r"akhbarelyom\.com/news/newdetails/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/newdetails/(\d+)"
    rewrite = ((r"//m\.akhbarelyom\.com/([^?#]*?)/amp/?(?=[?#]|$)", r"//akhbarelyom.com/\1"),)
