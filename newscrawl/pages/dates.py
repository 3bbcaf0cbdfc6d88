"""When an article was published and changed: what machines say against what readers see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice, pairwise

from newscrawl.pages.lines import Line
from newscrawl.pages.metadata import Metadata
from newscrawl.pages.stamps import Clock, Stamp, same_minute, whole_hours_apart
from newscrawl.text.dates import ParsedDate

_UPDATED = re.compile(r"تحديث|حُد[ّ]?ث|حدث في|تعديل|محدثة|عُدّل|(?i:updated|modified)")
_PUBLISHED = re.compile(r"نشر|أضيف|اضيف|كتب في|بتاريخ|(?i:published|posted)")
_LABEL = re.compile(rf"{_UPDATED.pattern}|{_PUBLISHED.pattern}")
_DIGIT = re.compile(r"[\d٠-٩۰-۹]|منذ|أمس|امس")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)/")
_CLOCK = re.compile(r"(?:الساعة|\W)*[\d٠-٩]{1,2}[:.][\d٠-٩]{2}(?:\W*\w{1,6}){0,2}\W*")
_BEGINS = re.compile(r"(?<!\w)(?:[\d٠-٩]|ال(?:سبت|[أا]حد|[إا]?ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة))")
_MOST_BEGINS = 4
_SURE_CLOCK = re.compile(r"\d\d:\d\d|[صم]\b|(?i:[ap]\.?m)")
_YEAR = re.compile(r"\d{4}")
_MOST_BETWEEN = 3
_LONGEST = 110
_LONGEST_LABEL = 20

# What stands between the two dates of a line: "... 10:15 • آخر تحديث ...".
_LAST = re.compile(r"[\s•|·,،–—-]*(?:\s[اآ]خر)?[\s•|·,،–—-]*\Z")


@dataclass(slots=True)
class Dates:
    """What the page's dates come to."""

    published: datetime | None
    raw: str | None
    modified: datetime | None
    sources: tuple[str, str]
    candidates: dict[str, list[tuple[str, str]]]


_PUBLISHED_META = (
    "article:published_time", "datepublished", "og:published_time", "publishdate", "pubdate",
    "publish_date", "publish-date", "date.available", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dc.date", "sailthru.date", "parsely-pub-date", "article:published",
    "cxenseparse:recs:publishtime",
    "published_time", "article.published", "originalpublicationdate", "date", "dc.date.created",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified",
    "dcterms.modified", "article:modified", "modified_time", "article:updated_time",
)  # fmt: skip


def find(
    metadata: Metadata,
    about: list[Line],
    clock: Clock,
    stated: dict[str, list[str]],
    times: list[str],
) -> Dates:
    """Publication and change, each from the most trustworthy statement.

    ``stated`` are the strings that a site's selectors found for either, to be heard first;
    ``times`` the ``<time datetime>`` that stand about the article, to be heard last.
    """
    published, modified = (
        [("site", raw) for raw in stated.get(name, ())]
        for name in ("datePublished", "dateModified")
    )
    published += _machine(metadata, "datePublished", _PUBLISHED_META)
    modified += _machine(metadata, "dateModified", _MODIFIED_META)
    tagged = list(_stamps((("time", raw) for raw in times), clock))
    machine = [*_stamps(published, clock), *tagged]
    changes = list(_stamps(modified, clock))
    seen = list(_visible(about, clock))
    printed = [stamp for stamp in seen if not _UPDATED.search(stamp.raw)]
    printed.sort(key=_rank)
    # WordPress knows its zone; and what a page prints inside <time> was made of its machine date.
    sure = any(stamp.says_utc for stamp in machine) and metadata.document.is_wordpress
    honest = {stamp.when for stamp in machine} if sure else set()
    honest |= {stamp.when for stamp in tagged}
    likely = _near_url_day(metadata.document.url, machine, printed)
    chosen, shift = _published(*likely, clock, honest)
    updates = [stamp for stamp in seen if _UPDATED.search(stamp.raw) and stamp.exact]
    updates += _updates_by_clock(tagged, about)
    changed = _modified(changes, updates, chosen, shift, clock)
    return Dates(
        published=chosen.when if chosen else None,
        raw=chosen.raw if chosen else _unread(metadata),
        modified=changed.when if changed else None,
        sources=(chosen.source if chosen else "", changed.source if changed else ""),
        candidates={
            "datePublished": [(stamp.source, stamp.raw) for stamp in (*machine, *printed)],
            "dateModified": [(stamp.source, stamp.raw) for stamp in (*changes, *updates)],
        },
    )


def _machine(metadata: Metadata, name: str, meta: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for text in metadata.linked(name):
        yield "json-ld", text
    for key in meta:
        for text in metadata.every(key):
            yield key, text
    for text in metadata.microdata(name):
        yield "microdata", text
    if name == "datePublished":
        for text in metadata.linked("uploadDate"):
            yield "json-ld:uploadDate", text
        for text in (*metadata.microdata("dateCreated"), *metadata.microdata("uploadDate")):
            yield "microdata:dateCreated", text


def _stamps(stated: Iterable[tuple[str, str]], clock: Clock) -> Iterator[Stamp]:
    for source, raw in stated:
        if stamp := clock.stamp(source, raw):
            yield stamp


def _visible(about: list[Line], clock: Clock) -> Iterator[Stamp]:
    """Dates printed about the article: below its headline first, then above it."""
    lines = sorted(about, key=lambda line: line.block.place == "before")
    texts = list(_labelled(line.text for line in lines if len(line.text) <= _LONGEST))
    for at, text in enumerate(texts):
        if not _DIGIT.search(text):
            continue
        for part in _parts(text):
            stamp = clock.stamp("page", part) or _later_in(part, clock)
            if stamp is not None and not stamp.exact and (hour := _hour_near(texts, at)):
                # The day and the hour stand in boxes of their own.
                stamp = clock.stamp("page", f"{part} {hour}") or stamp
            if stamp is not None:
                yield stamp


def _labelled(texts: Iterable[str]) -> Iterator[str]:
    """The lines, "آخر تحديث:" in a box of its own put before the date that follows it."""
    label = ""
    for text in texts:
        dated = _DIGIT.search(text) is not None
        yield f"{label} {text}" if label and dated else text
        is_label = not dated and len(text) <= _LONGEST_LABEL and _LABEL.search(text)
        label = text.rstrip(" :|") if is_label else ""


def _hour_near(texts: list[str], at: int) -> str | None:
    """The hour in a line of its own near a day's: behind it, else before it and no other day's."""
    for away, text in enumerate(texts[at + 1 : at + 1 + _MOST_BETWEEN]):
        if _CLOCK.fullmatch(text):
            return text if away == 0 or _SURE_CLOCK.search(text) else None  # a film's length
        if _YEAR.search(text):
            break
    for place in range(at - 1, max(at - _MOST_BETWEEN, -1), -1):
        if _CLOCK.fullmatch(texts[place]):
            return None if place and _YEAR.search(texts[place - 1]) else texts[place]
        if _YEAR.search(texts[place]):
            break
    return None


def _later_in(text: str, clock: Clock) -> Stamp | None:
    """The date and hour that stand behind a name or a section: "محليات 28 أبريل 2022 06:23 م"."""
    for begin in islice(_BEGINS.finditer(text, 1), _MOST_BEGINS):
        stamp = clock.stamp("page", text[begin.start() :])
        if stamp is not None and stamp.exact:
            return stamp
    return None


def _parts(text: str) -> list[str]:
    """A line that states both publication and change, as two."""
    cuts = [0]
    for label in _LABEL.finditer(text):
        if _DIGIT.search(text[cuts[-1] : label.start()]):
            cuts.append(max(text.rfind(" ", 0, label.start()), 0))
    ends = pairwise([*cuts, len(text)])
    return [_LAST.sub("", text[begin:end]).lstrip(" ،,|·•") for begin, end in ends]


def _updates_by_clock(tagged: list[Stamp], about: list[Line]) -> Iterator[Stamp]:
    """The ``<time>`` of which readers are told the hour only: "آخر تحديث 13:40"."""
    told = [line.text[found.end() :] for line in about if (found := _UPDATED.search(line.text))]
    for stamp in tagged:
        if any(f"{stamp.when:%H:%M}" in text for text in told):
            yield stamp


def _near_url_day(
    url: str, machine: list[Stamp], printed: list[Stamp]
) -> tuple[list[Stamp], list[Stamp]]:
    """Only the dates that fit the day in the URL, where it has one and some do."""
    day = _URL_DAY.search(url)
    if day is None:
        return machine, printed
    told = tuple(map(int, day.groups()))
    try:
        when = date(*told)
    except ValueError:
        return machine, printed
    fit = {id(stamp) for stamp in (*machine, *printed) if abs((stamp.when.date() - when).days) <= 2}
    if not fit:
        return machine, printed
    return [s for s in machine if id(s) in fit], [s for s in printed if id(s) in fit]


def _rank(stamp: Stamp) -> tuple[bool, bool]:
    return not _PUBLISHED.search(stamp.raw), not stamp.exact


def _published(
    machine: list[Stamp], printed: list[Stamp], clock: Clock, honest: set[datetime]
) -> tuple[Stamp | None, bool]:
    """The publication, and whether the machine's "UTC" proved to be the paper's local clock."""
    exact = [stamp for stamp in machine if stamp.exact]
    shown = [stamp for stamp in printed if stamp.exact]
    for stamp in exact:
        for visible in shown:
            if same_minute(stamp.when, visible.when):
                # The paper's own statement, to the minute that it prints; a site may say which.
                return (stamp if stamp.source == "site" else visible), False
            false_utc = stamp.says_utc and stamp.when not in honest
            if false_utc and same_minute(clock.local(stamp.when), visible.when):
                return Stamp("page", visible.raw, visible.parsed), True
            if not stamp.names_zone and whole_hours_apart(stamp.when, visible.when):
                # A machine's clock of no stated zone, off by hours: readers are told the paper's.
                return visible, False
    for stamp in exact:
        if stamp.says_utc and stamp.when not in honest:
            for other in exact:
                # Two machines that agree once the "UTC" of one is read as the paper's clock.
                if same_minute(clock.local(stamp.when), other.when) and other.when != stamp.when:
                    return other, True
    # A lone <time> may be an entry's of a live page: what is printed as the date comes before it.
    said = [stamp for stamp in exact if stamp.source != "time"]
    if said:
        return _as_said(said[0], clock), clock.machine_is_local
    if shown and (not machine or exact or _same_day(shown[0], machine[0])):
        return shown[0], False
    # "Two hours ago" depends on how old the copy of the page is: no date rather than that one.
    days = [stamp for stamp in (*machine, *printed) if not stamp.parsed.approximate]
    return next(iter(days), None), False


def _as_said(stamp: Stamp, clock: Clock) -> Stamp:
    if not (clock.machine_is_local and stamp.says_utc):
        return stamp
    parsed = ParsedDate(clock.local(stamp.when), "minute", False, stamp.parsed.matched)
    return Stamp(stamp.source, stamp.raw, parsed)


def _modified(
    changes: list[Stamp], updates: list[Stamp], published: Stamp | None, shift: bool, clock: Clock
) -> Stamp | None:
    for stamp in (*changes, *updates):
        if not stamp.exact:
            continue
        if shift and stamp.says_utc:
            moment = clock.local(stamp.when)
            stamp = Stamp(stamp.source, stamp.raw, ParsedDate(moment, "minute", False, stamp.raw))
        if published is None or stamp.when >= published.when - timedelta(minutes=1):
            return stamp
    return None


def _unread(metadata: Metadata) -> str | None:
    """The statement of a date that could not be read: kept as it is."""
    return next((raw for _, raw in _machine(metadata, "datePublished", _PUBLISHED_META[:3])), None)


def _same_day(one: Stamp, other: Stamp) -> bool:
    return one.when.date() == other.when.date()
