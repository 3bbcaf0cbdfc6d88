"""مصراوي (masrawy.com), Egypt. Sections load from an address that answers with bare list items."""

from newscrawl.sources import Feed, Sections, sections
from newscrawl.spider import NewsSpider

MORE = "https://www.masrawy.com/listing/SectionMore?categoryId={id}&pageIndex={page}&hashTag=SectionMore"
DAY = r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)"


class MasrawySpider(NewsSpider):
    name = "masrawy"
    publisher = "مصراوي"
    country = "EG"
    sources = (
        Feed("https://www.masrawy.com/rss/feed/25/أخبار"),
        Sections(MORE, sections("35 أخبار-مصر  206 اقتصاد  577 رياضة  382 تكنولوجيا")),
    )
    article_url = rf"masrawy\.com/(?:[^/?#]+/)+details/{DAY}/\d+(?:/[^?#]*)?(?:[?#]|$)"
    identity = r"/details/\d+/\d+/\d+/(\d+)"
