"""Who wrote it and where: the byline line of a story, as Arabic papers print it.

A line is cut at its separators and every piece must be explained: a role word, a person, a
place, an agency, a paper, a date, a desk. One piece that is none of these makes the line no
byline: sentences have words that nothing here explains.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from newscrawl.text.agencies import agency_named, agency_of
from newscrawl.text.arabic import clean, normalize
from newscrawl.text.datelines import split_dateline
from newscrawl.text.gazetteer import folded_words, phrases, rules
from newscrawl.text.names import is_initials, split_people, stands_alone, title
from newscrawl.text.pieces import Piece, cut, is_date, is_desk, is_paper, place_of
from newscrawl.text.roles import FIRM, Kind, inner_role, leading_role

__all__ = ["Byline", "agency_of", "parse_byline", "split_dateline"]

_MAXIMUM_LENGTH: Final = 200  # characters, for lines with a role word and many names
_MAXIMUM_BARE: Final = 90  # for lines without one
_SENTENCE_END = re.compile(r"[؟?!]|[^\W\d_]{2}(?<!\sو[دمأ])\.\s|[^\W\d_]{3}\.$|[…]|\.\.")
_WRITES = re.compile(r"^(?P<name>[^:]{4,60}?)\s+[يت]كتب\s*:?$")
_NOISE = re.compile(
    r"\S*@\S*|(?:https?://|www\.)\S+|\S+\.(?:com|net|org|html?)\b\S*|للنشرة العربية", re.IGNORECASE
)
_SIGNS = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+")
_DOTS_BEHIND_ROLE = re.compile(r"^((?:كتبت?|بقلم)(?:\s.*\w{3})?)\s?\.{1,3}(?=$|\s*\w{3})")
_AND_OTHERS = re.compile(r"\s+و\s?(?:[آا]خر[وي]ن|(?:فريق|طاقم|مراسلو|محررو|أسرة)\s.{2,30})$")
_NEVER_VERBS: Final = frozenset({"بقلم", "بواسطة", "إعداد"})
_BEFORE_PAPERS: Final = frozenset({"خاص", "مراسل"})
_DESCRIBES: Final = folded_words(
    "كاتب كاتبة صحفي صحفية صحافي صحافية باحث باحثة أكاديمي أكاديمية محرر محررة مراسل مراسلة "
    "إعلامي إعلامية مدون مدونة روائي روائية شاعر شاعرة"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline line says; falsy where the line is none."""

    authors: tuple[str, ...] = ()
    """As printed, without role word and spelled-out title; "د." and its like stay."""
    agency: str | None = None
    """By its usual Arabic name ("فرانس برس" for "أ ف ب")."""
    city: str | None = None
    """As printed."""
    role: str | None = None
    """Canonical: "كتب" for "كتبت", "كتبا", "كتبوا"; the authors' role where there are several."""
    editors: tuple[str, ...] = ()
    """Editors and masthead names, which never are authors."""

    def __bool__(self) -> bool:
        return bool(self.authors or self.agency or self.city or self.role or self.editors)


def parse_byline(line: str, *, masthead: Collection[str] = ()) -> Byline:
    """The byline that the whole ``line`` is; an empty one where it is none, or not surely one.

    Photographers and translators are no authors; names behind "رئيس التحرير" and the like, and
    those in ``masthead`` (names, or whole lines of them), are editors.

    >>> parse_byline("كتبت: سارة علي ومنى أحمد - تصوير خالد مشعل").authors
    ('سارة علي', 'منى أحمد')
    >>> found = parse_byline("بيروت ـ ناجي شربل")
    >>> found.city, found.authors
    ('بيروت', ('ناجي شربل',))
    >>> parse_byline("القاهرة - أ ف ب").agency
    'فرانس برس'
    >>> parse_byline("أكرم القصاص - علا الشافعي", masthead=["أكرم القصاص - علا الشافعي"]).editors
    ('أكرم القصاص', 'علا الشافعي')
    >>> bool(parse_byline("كتب الأطفال تتصدر معرض القاهرة"))
    False
    """
    if len(line) > 2 * _MAXIMUM_LENGTH:
        return Byline()
    text = _SIGNS.sub(" | ", _NOISE.sub(" ", clean(line))).strip(" |")
    text = _DOTS_BEHIND_ROLE.sub(r"\1 | ", text, count=1).strip(" |")
    if len(text) > _MAXIMUM_LENGTH or _SENTENCE_END.search(text) or text.startswith("©"):
        return Byline()
    if normalize(text) in rules("furniture"):
        return Byline()
    if writes := _WRITES.match(text):
        names = split_people(writes["name"])
        return Byline(authors=tuple(names), role="كتب") if names else Byline()
    if is_initials(text) and agency_of(text) is None:
        return Byline(authors=(" ".join(text.split()),))
    reading = _Reading(_masthead_names(masthead))
    pieces = cut(text)
    if not all(reading.explain(piece) for piece in pieces):
        return Byline()
    if len(text) > _MAXIMUM_BARE and not reading.roles:
        return Byline()
    return reading.byline()


def _masthead_names(masthead: Collection[str]) -> frozenset[str]:
    names = set()
    for entry in (masthead,) if isinstance(masthead, str) else masthead:
        names.add(normalize(entry))
        for piece in cut(clean(entry)):
            names.update(map(normalize, split_people(piece.text, labelled=True) or ()))
    return frozenset(names - {""})


@dataclass(slots=True)
class _Reading:
    """What the pieces of a line have said so far."""

    masthead: frozenset[str]
    people: dict[Kind, list[str]] = field(default_factory=lambda: {kind: [] for kind in Kind})
    roles: list[tuple[str, Kind]] = field(default_factory=list)
    agency: str | None = None
    city: str | None = None
    papers: int = 0
    desks: int = 0

    def explain(self, piece: Piece) -> bool:
        """Take in one piece; False where nothing explains it."""
        tokens, spoken = piece.text.split(), False
        if len(tokens) > 1 and is_paper(piece.text) and not agency_named(piece.text):
            self.papers += 1
            return True
        if place := inner_role(tokens):
            first = piece._replace(text=" ".join(tokens[:place]).removesuffix(" و"))
            return self.explain(first) and self.explain(
                piece._replace(text=" ".join(tokens[place:]))
            )
        while tokens and (found := leading_role(tokens)):
            word, kind, size = found
            if kind is Kind.SOURCE and self.roles:
                return any(self.people.values()) and len(tokens) <= 4  # "عن الغارديان"
            self._take_role(word, kind)
            tokens, spoken = tokens[size:], True
        rest = " ".join(tokens).strip(" .'*#:-")
        if not rest or piece.quoted:
            return not rest or self._take_quoted(rest)
        if spoken and is_paper(rest) and self.roles[-1][0] not in _BEFORE_PAPERS:
            return False  # "كتابة الدستور": the constitution, not the paper of that name
        return self._take(rest, labelled=self._vouched(spoken=spoken))

    def _vouched(self, *, spoken: bool) -> bool:
        """Whether a label vouches for an unknown name: "كتب: ..." does, "كتب ..." may be a verb."""
        if not self.roles or self.roles[-1][0] not in FIRM:
            return False
        return not spoken or self.roles[-1][0] in _NEVER_VERBS

    def _take_role(self, word: str, kind: Kind) -> None:
        # "سامي العدوي - رئيس التحرير": the position stands behind its holder.
        bare = self.people[Kind.AUTHOR]
        if kind is Kind.EDITOR and bare and not self.roles:
            self.people[Kind.EDITOR] += bare
            bare.clear()
        self.roles.append((word, kind))

    def _take(self, rest: str, *, labelled: bool) -> bool:
        alone = not (self.city or self.roles or self.people[Kind.AUTHOR])
        if agency := agency_named(rest, alone=alone):
            self.agency = self.agency or agency
            return True
        if is_date(rest) and not (self.roles and is_initials(rest)):
            return True
        if city := place_of(rest):
            self.city = self.city or city
            return True
        if self.roles and title(rest):
            return True
        if is_paper(rest):
            self.papers += 1
            return True
        if is_desk(rest):
            self.desks += 1
            return True
        return self._take_people(rest, labelled=labelled) or self._describes(rest)

    def _take_quoted(self, rest: str) -> bool:
        agency = agency_named(rest, alone=False)
        self.agency = self.agency or agency
        self.papers += agency is None
        return len(rest.split()) <= 4

    def _take_people(self, rest: str, *, labelled: bool) -> bool:
        kind = self.roles[-1][1] if self.roles else Kind.AUTHOR
        if kind is Kind.SOURCE:
            return False
        name, city = _without_place(_AND_OTHERS.sub("", rest))
        name = _without_paper(name) if self.roles else name
        name, agency = _without_agency(name)
        name = _without_description(name)
        if is_initials(name) and (labelled or self.city or self.roles or "." in name):
            names: list[str] | None = [name]
        else:
            names = split_people(name, labelled=labelled)
        if names is None:
            return False
        self.city = self.city or city
        self.agency = self.agency or agency
        for name in names:
            is_editor = normalize(name) in self.masthead
            self.people[Kind.EDITOR if is_editor else kind].append(name)
        return True

    def _describes(self, rest: str) -> bool:
        """ "كاتب وباحث فلسطيني" behind a name says who the author is."""
        tokens = rest.split()
        named = bool(self.people[Kind.AUTHOR])
        return named and len(tokens) <= 5 and normalize(tokens[0]) in _DESCRIBES

    def byline(self) -> Byline:
        """The pieces together; empty where they do not amount to a byline."""
        authors, editors = self.people[Kind.AUTHOR], self.people[Kind.EDITOR]
        named = any(self.people.values())
        words = [role for role in self.roles if role[1] is not Kind.SOURCE]
        credited = words and (self.desks or self.papers)
        if not (named or self.agency or credited or (self.city and self.papers)):
            return Byline()
        vouched = words or self.agency or self.city or self.papers or self.desks
        if not vouched and not all(map(stands_alone, authors)):
            return Byline()
        first = next((word for word, kind in words if kind is Kind.AUTHOR), None)
        return Byline(
            authors=tuple(dict.fromkeys(authors)),
            agency=self.agency,
            city=self.city,
            role=first or (words[0][0] if words else None),
            editors=tuple(dict.fromkeys(editors)),
        )


def _without_place(text: str) -> tuple[str, str | None]:
    """The name and the place of "أحمد سعيد من غزة"."""
    name, preposition, place = re.sub(r"^من\s+", "", text).rpartition(" من ")
    if not preposition:
        name, preposition, place = re.sub(r"^من\s+", "", text).rpartition(" في ")
    if preposition and normalize(place) in phrases("cities") | phrases("countries"):
        return name, place
    return re.sub(r"^من\s+", "", text), None


def _without_paper(text: str) -> str:
    """The name of "جوني منير في الجمهورية"."""
    name, preposition, paper = text.rpartition(" في ")
    return name if preposition and is_paper(paper) else text


def _without_description(text: str) -> str:
    """The name of "خليل موسى مراسل"."""
    tokens = text.split()
    while len(tokens) > 2 and normalize(tokens[-1]) in _DESCRIBES:
        tokens.pop()
    return " ".join(tokens)


def _without_agency(text: str) -> tuple[str, str | None]:
    """The name and the agency of "محمد علي ووكالات"."""
    name, _, last = text.rpartition(" ")
    if name and last.startswith("و") and (agency := agency_named(last[1:], alone=False)):
        return name, agency
    return text, None
