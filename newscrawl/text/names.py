"""Whether words are a person's name, and where one name ends and the next begins.

A name is proved, not assumed: it begins with a known first name (or, where a label such as
"بقلم" announces it, with a word that news uses for nothing else), and none of its words is a
word of sentences, a place, a verb's shape or an institution.
"""

from __future__ import annotations

import re
from typing import Final

from newscrawl.text.arabic import normalize
from newscrawl.text.gazetteer import folded_phrases, folded_words, phrases, words
from newscrawl.text.latinnames import is_latin_name

__all__ = ["is_initials", "person", "split_people", "stands_alone", "title"]

_LONGEST: Final = 8  # words; "عبد الرحمن بن محمد آل سعود" has six


_CARRIES_NEXT: Final = folded_words(
    "عبد أبو أبي أبا أم بن ابن بنت آل بو ولد بني ذو آيت أولاد فان دي دو لو"
)
_FIRST_WITH_NEXT: Final = folded_words("عبد أبو أم بن آيت بو ولد")
_KIN: Final = folded_words("أم ابن بنت بني أبا دو لو دي")
_FIRST_HALF: Final = folded_words("حسب فتح جار ضيف عطا رزق فضل خير")
_SECOND_HALF: Final = folded_words("الدين الله الإسلام الحق النبي الزهراء العابدين الرب ربه")
# Titles that are family names as well, behind a first name.
_FAMILY_TITLES: Final = folded_words(
    "القاضي الشاعر المفتي الشيخ العميد الوزير المهندس النقيب الزعيم السفير الأمير الملا الطبيب"
)
_NOT_PEOPLE: Final = folded_phrases(
    "حياة كريمة، رمضان كريم، رمضان مبارك، عيد سعيد، صباح الخير، بسمة أمل، بشرى سارة، نور علي نور، "
    "هلال رمضان، بركات رمضان، زينة رمضان، ورد الجوري، شاهد ملك، نجاح باهر، "
    "عيد الأضحى، فجر الجمعة، وسام رفيع، ندى الصباح، جواد أصيل، غزل عفيف"
)
_NAMES_TOO: Final = folded_words("السيد الصديق")  # with one word behind it: "السيد فلاح"
_SHORT_TITLE = re.compile(
    r"^((?:[أا]\s?\.\s?م\s?\.\s?د|[أا]\s?\.\s?د|[دمأ])\s?\.(?!\s*\w\s*\.)|(?:[أا]\.?د|[دم])(?=\s\w{2,}))\s*"
)
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MARKS = re.compile(r"[\u064b-\u065f\u0670]+")
_ARABIC = re.compile(r"[\u0620-\u06d3]")
_LETTER: Final = "[A-Za-z\u0621-\u063a\u0641-\u064a]"
_INITIALS = re.compile(
    rf"{_LETTER}ـ?(?:\s?[./]\s?|\s)(?:{_LETTER}\s?[./]?\s?){{0,2}}{_LETTER}ـ?\s?\.?"
)
_VERB_SHAPE = re.compile(r"[يت]\w{3,}")
_FEMININE = re.compile(r"ال\w{3,}ه")
_FEMININE_FAMILY = re.compile(r"ال\w{3,}(?:(?<!ي)ه|ات)")
_FAMILY_SHAPE = re.compile(r"ال\w{2,}ي")
_SENTENCE_SHAPE = re.compile(
    r"لل\w+|[وف]?بال\w+|[وفك]ال\w+|[يت]\w{3,}|س[يت]\w{3,}|\w{3,}(?:ته|تها|ها|هم|هما|كم|تنا|يين|يون)"
    r"|\w{3,}ات|ال\w+(?:ين|ون|يه)|ال(?!\w{1,3}ا\w{2,3}ه)\w+ه|\w{12,}"
)


def is_initials(text: str) -> bool:
    """Whether a reporter signed with letters only.

    >>> is_initials("ع. ب"), is_initials("س.م"), is_initials("أ ف ب"), is_initials("في")
    (True, True, True, False)
    """
    return len(text) <= 12 and _INITIALS.fullmatch(text.strip()) is not None


def person(text: str, *, labelled: bool = False) -> str | None:
    """The name that the whole of ``text`` is, as printed; None where it may be anything else.

    Titles written out (الدكتور, الكاتب, الزميل) go; the short ones (د., أ.د., م.) stay, glued to
    the name as print does. ``labelled`` says that a label announced a name, which admits first
    names that the list does not know.

    >>> person("الدكتور محمد جمال"), person("د . سارة  علي"), person("أحمد شفيق رئيس الوزراء")
    ('محمد جمال', 'د. سارة علي', None)
    >>> person("سركاف مندلاوي"), person("سركاف مندلاوي", labelled=True)
    (None, 'سركاف مندلاوي')
    """
    if len(text) > 80:
        return None
    printed, short_title = _without_titles(" ".join(text.split()))
    tokens = printed.split()
    if not tokens or len(tokens) > _LONGEST:
        return None
    labelled = labelled or bool(short_title)
    proved = _arabic_name if _ARABIC.search(printed) else is_latin_name
    return short_title + printed if proved(tokens, labelled) else None


def _without_titles(text: str) -> tuple[str, str]:
    """The bare name, and the short title ready to stand before it."""
    short = ""
    for _ in range(4):
        if not short and (found := _SHORT_TITLE.match(text)):
            short = re.sub(r"\s", "", found[1]).rstrip(".") + ". "
            text = text[found.end() :].lstrip("/ ")
        tokens = text.split()
        for size in (2, 1):
            opening = normalize(" ".join(tokens[:size]))
            alone = len(tokens) == 2 and opening in _NAMES_TOO
            if len(tokens) > size and opening in phrases("titles") and not alone:
                text = " ".join(tokens[size:])
                break
        else:
            if not _SHORT_TITLE.match(text) or short:
                break
    return text.strip(" ./"), short


def _arabic_name(tokens: list[str], labelled: bool) -> bool:
    letters = [_MARKS.sub("", token.strip(".")) for token in tokens]
    if not all(map(_LETTERS.fullmatch, letters)):
        return False
    parts = _parts(normalize(" ".join(letters)).split())
    if not parts or len(parts) > 5 or " ".join(parts) in _NOT_PEOPLE:
        return False
    known = [_is_known(part) for part in parts]
    if known.count(False) > 2:
        return False
    if not all(map(_may_be_part, _doubtful(parts, known, labelled))):
        return False
    return _may_begin(parts, known, labelled)


def _doubtful(parts: list[str], known: list[bool], labelled: bool) -> list[str]:
    """The parts that neither a label nor the first name vouches for.

    It does for a first name that looks like a verb ("توجان") before a known name, and for a
    family's name that looks like an adjective ("الجعارة") behind one.
    """
    first, last = parts[0], parts[-1]
    if not labelled and not (first in words("given_names") and stands_alone(f"{first} {last}")):
        return parts
    if (
        labelled
        and len(parts) > 1
        and known[1]
        and _VERB_SHAPE.fullmatch(first)
        and not _is_common(first)
    ):
        return parts[1:]
    family = _FEMININE if labelled else _FEMININE_FAMILY
    if known[0] and family.fullmatch(last) and not (_is_place(last) or _is_common(last)):
        return parts[:-1]
    return parts


def _may_begin(parts: list[str], known: list[bool], labelled: bool) -> bool:
    first, *rest = parts
    if not rest:
        return labelled and first in words("given_names") and not _is_common(first)
    if len(first) == 1:  # "س. أمينة": an initial counts with a known name behind it
        return known[1]
    family = _FAMILY_SHAPE.fullmatch(rest[0]) is not None
    if first == "علي" and len(rest) == 1:  # the name, or "على" as Egypt types it
        return family or known[1] or not rest[0].startswith("ال")
    if known[0] and (first in words("given_names") or " " in first):
        return not _is_common(first) or (
            (known[1] or family or labelled) and not _is_common(rest[0])
        )
    return labelled and len(parts) <= 3 and not first.startswith("ال") and len(first) > 2


def stands_alone(name: str) -> bool:
    """Whether ``name``, one that ``person`` takes, is a name with nothing beside it to say so.

    Many first names are words as well; only another name makes them one.

    >>> stands_alone("أمل كاذب"), stands_alone("أمل يوسف"), stands_alone("جمال المكان")
    (False, True, False)
    """
    first, *rest = _parts(normalize(name).split())
    names = [
        part in words("given_names") or " " in part or _FAMILY_SHAPE.fullmatch(part) is not None
        for part in rest
    ]
    if first in words("noun_names") or rest[:1] == ["علي"]:  # the name, or "على" ("on")
        return all(names)
    return first not in words("adjective_names") or names[:1] != [False] or rest[0][:2] != "ال"


def title(text: str) -> bool:
    """Whether ``text`` is a person's title and nothing more ("الدكتور")."""
    return normalize(text) in phrases("titles")


def _parts(tokens: list[str]) -> list[str]:
    """Folded words with the halves of compound names joined: عبد + الله, بن + عبد + الله."""
    parts: list[str] = []
    carried = ""
    for token in tokens:
        if token in _CARRIES_NEXT:
            carried += f"{token} "
        elif token in _SECOND_HALF and parts and not carried:
            parts[-1] += f" {token}"
        else:
            parts.append(carried + token)
            carried = ""
    return [*parts, carried.strip()] if carried else parts


def _is_known(part: str) -> bool:
    names = words("given_names")
    head, _, tail = part.partition(" ")
    if tail in _SECOND_HALF and head not in _CARRIES_NEXT:
        return head in names or head in _FIRST_HALF or not _is_common(head)
    if tail:
        return head in _FIRST_WITH_NEXT
    return part in names or part.removeprefix("ال") in names


def _is_common(part: str) -> bool:
    common = words("common_words")
    return part in common or part in words("verbs") or part.removeprefix("ال") in common


def _is_place(part: str) -> bool:
    return part in phrases("cities") or part in phrases("countries")


def _may_be_part(part: str) -> bool:
    head, _, tail = part.partition(" ")
    if tail in _SECOND_HALF and head not in _CARRIES_NEXT:
        return _is_known(part)
    if tail:
        return not (head in _KIN and _is_common(tail)) and tail not in phrases("countries")
    if part in words("given_names") or part in _FAMILY_TITLES:
        return True
    if _is_common(part):
        return False
    if _is_known(part) and not part.endswith("ه"):
        return True
    return not (_is_place(part) or _SENTENCE_SHAPE.fullmatch(part) or _hides_common(part))


def _hides_common(part: str) -> bool:
    """A word of sentences behind a prefix ("ولقاء", "بقرار", "للرئيس") or tanwin ("رئيسا")."""
    common = words("common_words")
    bare = part[1:].removeprefix("ال")
    if part[0] in "وفبلك" and len(bare) > 3 and (bare in common or bare in phrases("countries")):
        return True
    return part.endswith("ا") and len(part) > 3 and part[:-1].removeprefix("ال") in common


def split_people(text: str, *, labelled: bool = False) -> list[str] | None:
    """The names that ``text`` joins with و; None where a part of it is no name.

    A و belongs to the next name where it is glued to it, the word is no name itself (وليد, وهبة)
    and what follows begins a name.

    >>> split_people("سارة علي ومنى أحمد")
    ['سارة علي', 'منى أحمد']
    >>> split_people("أحمد علي ووليد حسن"), split_people("محمد وليد")
    (['أحمد علي', 'وليد حسن'], ['محمد وليد'])
    """
    groups: list[list[str]] = [[]]
    tokens = text.split()
    for place, token in enumerate(tokens):
        if token in {"و", "and", "&"} and groups[-1] and place + 1 < len(tokens):
            groups.append([])
        elif not place and _begins_next(token, last=True):
            groups[-1].append(token[1:])
        elif groups[-1] and _begins_next(token, last=place + 1 == len(tokens)):
            groups.append([token[1:]])
        else:
            groups[-1].append(token)
    if not labelled and any(map(_may_be_next, tokens[1:])):
        return None
    names = [person(" ".join(group), labelled=labelled) for group in groups]
    return None if None in names else [name for name in names if name]


def _may_be_next(token: str) -> bool:
    """Whether و may begin the word or join it ("وماكرون"): no list knows the word with it."""
    word = normalize(token)
    known = word in words("given_names") or _begins_next(token, last=True)
    return len(word) > 3 and word[0] == "و" and not known


def _begins_next(token: str, *, last: bool) -> bool:
    if token.startswith("و") and token[1:] in {"د.", "أ.د.", "م."}:
        return True
    word = normalize(token)
    if not word.startswith("و") or len(word) < 3 or word in words("given_names"):
        return False
    rest = word[1:]
    if rest in words("given_names") or rest in _CARRIES_NEXT:
        return True
    return not last and (rest in phrases("titles") or len(rest) > 3)
