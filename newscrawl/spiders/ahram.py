"""بوابة الأهرام (gate.ahram.org.eg), Egypt. Its firewall answers with "Access Denied" at times."""

from newscrawl.sources import Sections, sections
from newscrawl.spider import NewsSpider

SECTIONS = sections("13 أخبار  44 رياضة  4 حـوادث  25 ثقافة-وفنون  66 اتصالات")


class AhramSpider(NewsSpider):
    name = "ahram"
    publisher = "بوابة الأهرام"
    country = "EG"
    sources = (Sections("https://gate.ahram.org.eg/Portal/{id}/{name}.aspx", SECTIONS),)
    article_url = r"gate\.ahram\.org\.eg/News/(?:\d+/\d+/)?\d+(?:/[^?#]*)?\.aspx/?(?:[?#]|$)"
    identity = r"/News/(?:\d+/\d+/)?(\d+)"
