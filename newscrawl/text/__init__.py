"""Arabic news text: cleaning, comparing, dates, bylines, furniture, encodings, language.

Usable alone: importing it loads neither Scrapy nor dateparser.
"""

from newscrawl.text.arabic import clean, normalize
from newscrawl.text.boilerplate import is_boilerplate
from newscrawl.text.bylines import Byline, parse_byline, split_dateline
from newscrawl.text.dates import ParsedDate, parse_date
from newscrawl.text.encoding import decode
from newscrawl.text.languages import language
from newscrawl.text.mojibake import repair_mojibake
from newscrawl.text.urls import canonicalize, domain

__all__ = [
    "Byline",
    "ParsedDate",
    "canonicalize",
    "clean",
    "decode",
    "domain",
    "is_boilerplate",
    "language",
    "normalize",
    "parse_byline",
    "parse_date",
    "repair_mojibake",
    "split_dateline",
]
