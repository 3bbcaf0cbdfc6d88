"""Arabic news text: cleaning, comparing, dates, bylines, furniture, encodings, language.

Usable alone: importing it loads neither Scrapy nor dateparser.
"""

from newscrawl.text.arabic import clean, normalize
from newscrawl.text.languages import language

__all__ = ["clean", "language", "normalize"]
