"""Who wrote an article, who edited it, which agency it is from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from newscrawl.pages.document import Element
from newscrawl.pages.elements import stands_with_picture
from newscrawl.pages.labels import is_date_line, opens_byline
from newscrawl.pages.lines import Line
from newscrawl.pages.metadata import Metadata
from newscrawl.pages.names import is_site
from newscrawl.pages.signatures import is_signature, may_be_name, without_sites
from newscrawl.pages.survey import is_alike
from newscrawl.text.agencies import agency_of
from newscrawl.text.arabic import clean, normalize
from newscrawl.text.bylines import Byline, parse_byline
from newscrawl.text.gazetteer import phrases
from newscrawl.text.names import person, stands_alone

_META = ("author", "article:author", "parsely-author", "sailthru.author", "byl")
_NO_NAME = re.compile(
    r"://|www\.|@|\d{3}|\.(?:com|net|org)\b|\A(?:admin|editor|root|user|none|null|unknown|test"
    r"|webmaster|administrator|staff|newsroom|super ?admin)\w*\Z",
    re.IGNORECASE,
)
_ACCOUNT_BEHIND = re.compile(r"(?<=[^\W\d_])@\w+(?![\w.])")  # "Karim Haddad@karimh"
_ACCOUNT = re.compile(r"\(?\S*@\S*")
_VERB = re.compile(
    r"\A(?:كتبت?|بقلم|(?:(?:تم )?(?:ال)?نشر |منشور |[أا]ضيف )?بواسطة"
    r"|(?:مراسل(?:نا|تنا)|(?:ال)?كاتب|مؤلف)(?=\s*[:/]))\s*[:/–—-]*\s+"
)
_SOURCE = re.compile(r"\A(?:ال)?مصدر\s*:\s*(?=[^\n]+ [-–] )")  # "المصدر: دبي - فلان"
_BETWEEN = re.compile(r"\s*[،,/&|]\s*|\s+[-–—]\s+")
_COMMA = re.compile(r"\s*[،,]\s*")
_DASH = re.compile(" (?:[-–]|ـ+) ")
_GLUED = re.compile(r"\A(بواسطة|بقلم)(?=[ء-ي])")  # what only a style parts from the name
_TWO_PEOPLE = re.compile(r"\w+ \w+ و\w+ \w+")
_TOWN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
_WORDS = {
    "of desks": """المحرر محرر التحرير فريق هيئه قسم غرفه الاخبار اسره مراسل مراسلنا المراسل متابعات
        رصد خاص الكاتب الناشر موقع صحيفه جريده وكالات الموقع المصدر كتب مدير ادمن نيوز تحرير
        وحده مركز شبكه ترجمه اداره الصحفي الصحافي"""
}
_DESK = frozenset(_WORDS["of desks"].split())
# "القاهرة - فلان", "بغداد/ فلان", "فلان | 6.11.2021"
_PARTED = re.compile(r"(?<=[\s\w])[-–—]\s|[^\W\d_]\s?/\s?[^\W\d_]|\|")
_TOWN_BESIDE = re.compile(r"[^():]{2,40}(?::\s[^():]+|\s\([^():]+\))")  # only beside a date
_DATE = re.compile(
    r"[^\W\d_]+ \d{1,2}[،,]? \d{4}|\sال(?:سبت|[أا]حد|[إا]?ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)\b"
    # Spans that only a style parts: "سمر الخطيبالأحد 22 ...".
    r"|ال(?:سبت|[أا]حد|[إا]?ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة)[،,]? \d|\d"
)
_DATE_LABEL = re.compile(
    r"(?<!\w)(?:منشور|ن[ُ]?شرت?|أضيف|كتب|بتاريخ|تاريخ النشر|آخر تحديث|في|يوم)(?: في)?\s*:?\s*\Z"
)
_LONGEST = 80
_LONGEST_WITH_DATE = 120


@dataclass(slots=True)
class Credits:
    """What the page's bylines come to."""

    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    agency: str | None = None
    source: str = ""
    agency_source: str = ""
    candidates: list[tuple[str, str]] = field(default_factory=list)


def find(
    metadata: Metadata, about: list[Line], names: frozenset[str], masthead: tuple[str, ...]
) -> Credits:
    """The first statement of the page that names a person; an agency from any of them."""
    markup = metadata.document.markup
    credits = Credits(editors=[name for name in masthead if name.encode() in markup])
    for source, raw, sure in (*_machine(metadata), *_printed(about, names)):
        credits.candidates.append((source, raw))
        byline = read(raw, names, masthead, sure=sure)
        if byline is None:
            continue
        credits.editors += [name for name in byline.editors if name not in credits.editors]
        if credits.agency is None and byline.agency:
            credits.agency, credits.agency_source = byline.agency, source
        people = [name for name in byline.authors if name not in byline.editors]
        if people and credits.source in ("", source):
            credits.source = source
            credits.authors += [name for name in people if name not in credits.authors]
    return credits


def read(
    raw: str, names: frozenset[str], masthead: Iterable[str] = (), *, sure: bool = True
) -> Byline | None:
    """A byline without sites, desks and accounts; None if nothing is left.

    ``sure`` says that its place or its first word makes the line a byline whatever its names.
    """
    line = _GLUED.sub(r"\1 ", _SOURCE.sub("", clean(raw)))
    if "@" in line[:200]:
        line = _ACCOUNT_BEHIND.sub(" ", line[:200])
        line = _ACCOUNT.sub(" ", line[:200]).strip(" -|/")
    if not line or len(line) > 200 or _NO_NAME.search(line) or is_site(line, names):
        return None
    line = without_sites(line, names)
    byline = _parsed(line, tuple(masthead))
    stated = byline.authors if byline else _names_in(line) if sure else ()
    people = tuple(name for name in stated if _is_person(name, names))
    if not (people or byline.editors or byline.agency):
        return None
    return Byline(people, byline.agency, byline.city, byline.role, byline.editors)


def _names_in(line: str) -> tuple[str, ...]:
    """Names that no list knows, where the place of the line vouches for them; none if in doubt."""
    rest = _VERB.sub("", line)
    parts = [part.strip() for part in _BETWEEN.split(rest)]
    # A town may stand before: "سمالوط - نبيل العشري", "العين السخنة - وائل الغمري".
    names = [part for part in parts if may_be_name(part)]
    towns = [part for part in parts if part not in names and _TOWN.fullmatch(part)]
    # Without a verb either may be the town, unless each begins with a known first name.
    unsure = len(names) > 1 and rest == line and not all(map(person, names))
    if unsure or len(names) + len(towns) != len(parts) or any(map(_TWO_PEOPLE.search, names)):
        return ()
    return tuple(names)


@lru_cache(maxsize=2048)
def _parsed(line: str, masthead: tuple[str, ...]) -> Byline:
    """Reporters sign many stories with the same line."""
    return parse_byline(line, masthead=masthead)


def _machine(metadata: Metadata) -> Iterator[tuple[str, str, bool]]:
    for text in metadata.linked("author") or metadata.linked("creator"):
        yield "json-ld", text, True
    for name in _META:
        for text in metadata.every(name):
            yield name, text, True
    for text in metadata.microdata("author"):
        yield "microdata", text, True


def _printed(about: list[Line], names: frozenset[str]) -> Iterator[tuple[str, str, bool]]:
    """Lines that say they are a byline by their class, then those that look like one."""
    lines = [line for line in about if len(line.text) <= _LONGEST_WITH_DATE]
    titles = "\n".join(normalize(line.text) for line in lines if line.block.is_heading)
    dated_lines = [line for line in lines if is_date_line(line.text)]
    rows = {line.block.element for line in dated_lines}
    rows.update(*map(_row_of, dated_lines))
    lines.sort(key=lambda line: (not line.block.marks.author, line.block.place == "before"))
    for line in lines:
        text = _without_date(line.text)
        # A name before a date on one line, or in one row with it, is the writer's.
        beside = not line.block.linked and (line.block.element in rows or _row_around(line) in rows)
        dated = len(text) < len(line.text) or beside
        named = dated and _is_lone_name(text) and normalize(text) not in titles
        sure = line.block.marks.author or _VERB.match(text) is not None
        if not text or len(text) > _LONGEST:
            continue
        placed = named or (beside and _has_town(text)) or is_signature(text, names)
        heard = sure or placed or _looks_like_byline(text)
        if heard and (sure or not _shows_who(line, text)):
            yield "page", text, sure


def _shows_who(line: Line, text: str) -> bool:
    """Whether a line says whom a picture shows and whose it is, not who wrote the text."""
    more_than_name = person(text) is None
    return (
        more_than_name and line.block.place != "before" and stands_with_picture(line.block.element)
    )


def _has_town(text: str) -> bool:
    """Whether a line beside the date is a town and a name: "بيروت: فلان", "فلان (بيروت)".

    A country and a name may be what the news is about.
    """
    town = _parsed(text, ()).city if _TOWN_BESIDE.fullmatch(text) else None
    return town is not None and normalize(town) not in phrases("countries")


def _row_of(date: Line) -> Iterator[Element]:
    """Where else a name may stand to be in one row with a date: the boxes right beside it."""
    if date.block.place != "before" and not date.block.is_heading:
        yield from (box for box in _beside(date.block.element) if box is not None)
        if (row := _row_around(date)) is not None:
            yield row


def _row_around(line: Line) -> Element | None:
    """The row whose columns, all of one class, hold a line each: a name here, a date there."""
    if line.block.place == "before" or line.block.is_heading:
        return None
    column = line.block.element.getparent()
    return column.getparent() if column is not None and is_alike(column, *_beside(column)) else None


def _beside(element: Element) -> tuple[Element | None, Element | None]:
    return element.getprevious(), element.getnext()


def _is_lone_name(text: str) -> bool:
    """Whether a line is names and nothing else: "فلان", "فلان، فلانة"."""
    names = _COMMA.split(text.rstrip("*"))
    return all(person(name) is not None and stands_alone(name) for name in names)


def _without_date(line: str) -> str:
    """ "كتب فلان" of "كتب فلان - السبت، 6 نوفمبر": a byline and a date on one line."""
    begins = _DATE.search(line)
    if begins is None or not is_date_line(line[begins.start() :]):
        return line
    return _DATE_LABEL.sub("", line[: begins.start()]).rstrip(" -–|،,:/.·•")


def _looks_like_byline(text: str) -> bool:
    if opens_byline(text) or (len(text) <= 60 and _DASH.search(text) is not None):
        return True
    if len(text) > 60 or _PARTED.search(text) is None:
        return False
    byline = _parsed(text, ())  # other signs part tags and steps as well
    return bool(byline.city or byline.agency)


def _is_person(name: str, names: frozenset[str]) -> bool:
    parts = normalize(name).split()
    return (
        0 < len(parts) <= 7
        and not is_site(name, names)
        and not (set(parts) & _DESK and len(parts) <= 4)
        and not _NO_NAME.search(name)
        and agency_of(name) is None
    )
