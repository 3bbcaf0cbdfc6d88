"""كود (goud.ma), Morocco. Written in Darija."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

SITE = "https://www.goud.ma"


class GoudSpider(NewsSpider):
    name = "goud"
    publisher = "كود"
    country = "MA"
    sources = (
        Feed(SITE + "/feed/"),
        Sections(SITE + "/topics/{id}/", sections("آش-واقع آش-واقع"), more="a.nav-btn.left"),
    )
    article_url = r"goud\.ma/[^/?#]+-\d{4,}/?(?:[?#]|$)"
    identity = r"-(\d{4,})/?(?:[?#]|$)"
