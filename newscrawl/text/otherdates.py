"""Dates in other languages of Latin letters, such as a Turkish agency's: the one use of dateparser.

Asked about Arabic it guesses: over the strings that this package's parser refuses it gave three
wrong answers for each right one. So it is asked only about a day, a month's name in Latin letters
and a year, with nothing between, and its day and year are compared with the text.
"""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

_NAME = r"[A-Za-z\u00c0-\u024f]{3,12}\.?"
_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})(?:er|[.ºª])?\s+(?:de\s+|d')?{_NAME}\s+(?:de\s+|del\s+)?"
    r"(?P<year>(?:19|20)\d\d)(?P<clock>\s*[,|–-]?\s*\d{1,2}[:.]\d\d)?",
    re.IGNORECASE,
)
_LANGUAGES = ["tr", "fr", "en", "de", "es", "it"]
_SETTINGS = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}


def read_other(line: str, zone: tzinfo) -> tuple[datetime, bool] | None:
    """The moment that *line* states, and whether it states a clock time; None where unsure.

    >>> from zoneinfo import ZoneInfo
    >>> read_other("6 Kasım 2021 19:40", ZoneInfo("Europe/Istanbul"))[0].isoformat()
    '2021-11-06T19:40:00+03:00'
    >>> read_other("6 Kasım", ZoneInfo("Europe/Istanbul"))
    """
    match = _DATE.fullmatch(line)
    if match is None:
        return None
    # Loading dateparser costs half a second: only where such a line turns up.
    from dateparser import parse

    words = re.sub(r"(?<=\d)(?:er|[ºª])(?=\s)", "", line[: match.end("year")])
    day = parse(words, languages=_LANGUAGES, settings=_SETTINGS)
    if day is None or (day.day, day.year) != (int(match["day"]), int(match["year"])):
        return None
    hour, minute = (int(n) for n in re.findall(r"\d+", match["clock"] or "0:0"))
    if hour > 23 or minute > 59:
        return None
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    return moment, match["clock"] is not None
