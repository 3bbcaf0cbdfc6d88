"""The place, the agency, the paper and the date that open a report's first paragraph.

Every piece before the sign that ends a dateline must be explained, and together they must be
something that no sentence begins with: a place beside an agency, say. A town and a dash alone
are believed only where a whole sentence follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newscrawl.text.agencies import agency_named
from newscrawl.text.arabic import normalize
from newscrawl.text.gazetteer import folded_words, phrases, words
from newscrawl.text.names import split_people
from newscrawl.text.pieces import cut, is_date, is_paper
from newscrawl.text.roles import leading_role

__all__ = ["split_dateline"]

_WINDOW: Final = (
    150  # characters; "الرياض 01 ربيع الآخر 1443 هـ الموافق 06 نوفمبر 2021 م واس" has 58
)
_MOST_PIECES: Final = 7
_END = re.compile(
    r"[ \t]*(?:(?<!\d)[-/:]|[-/:](?!\d)|[–—―−|\n]|(?<!\w)ـ+(?!\w)|[)\]»”]|(?<=\w)\""
    r"|(?<=\w\w\w)\.(?=\s))[-–—―−:/|ـ)\]»”\s.،*]*|[ \t]*$"
)
_OPENING = re.compile(r"[\s\u200e\u200f*]*(?:[-–—]\s*)?")
_CLOSING = re.compile(r"[^)\]»\"”]*[)\]»\"”]")
_STROKE: Final = r"[-–—―−ـ/]"
_DASH = re.compile(r"[-–—―−ـ]")
# What goes on with the word before it: the dash opened a remark, not a report.
_GOES_ON: Final = folded_words(
    "الذي التي الذين اللذان اللتان اللواتي التى الذى وهي وهو كما حفظه رحمه حيث بما مثل مثلا أو أي "
    "عاصمة العاصمة ثاني ثانية أكبر إحدى أحد ثم"
)
# After an agency they make it the subject of the sentence.
_REPORTS: Final = folded_words(
    "نقلت قالت ذكرت أفادت أوردت تنقل نشرت عن أن بأن التي العربية التركية الفرنسية الروسية للأنباء "
    "أشارت أكدت كشفت بثت نقلا"
)
_SECTIONS: Final = folded_words("محليات متابعات متابعة سياسة أمن اقتصاد رياضة دوليات تقارير")
_OWN_NAMES: Final = folded_words("عمون سرايا خبرني جراسا هسبريس وطنا رؤيا كرمالكم")


def split_dateline(paragraph: str) -> tuple[str | None, str]:
    """The dateline that opens ``paragraph``, as printed without the signs behind it, and the rest.

    Where the opening is not surely a dateline: None and the paragraph as it was.

    >>> split_dateline("القاهرة (أ ف ب) - أعلنت الحكومة")
    ('القاهرة (أ ف ب)', 'أعلنت الحكومة')
    >>> split_dateline("رام الله 22-8-2026 وفا- شارك المئات")
    ('رام الله 22-8-2026 وفا', 'شارك المئات')
    >>> split_dateline("الرئيس - حفظه الله - قال")
    (None, 'الرئيس - حفظه الله - قال')
    """
    if paragraph.lstrip().startswith("©"):
        return None, paragraph
    opening = _OPENING.match(paragraph)
    start = opening.end() if opening else 0
    head = paragraph[start : start + _WINDOW]
    best: tuple[int, int] | None = None
    for end, resume, sign in _ends(head):
        kinds = _kinds(head[:end])
        if kinds is None:
            break
        if _is_sure(kinds, sign, head[:end], paragraph[start + resume :]):
            best = end, resume
    unsigned = _end_without_sign(head)
    if unsigned and (best is None or unsigned[0] > best[0]):
        best = unsigned
    if best is None:
        return None, paragraph
    return head[: best[0]].strip(), paragraph[start + best[1] :].strip()


def _ends(head: str) -> Iterator[tuple[int, int, str]]:
    """Where a dateline may end, where the text would go on, and the signs between."""
    resumed = -1
    for sign in _END.finditer(head):
        if sign.start() == resumed:
            continue
        resumed = sign.end()
        closing = _CLOSING.match(sign[0])
        yield sign.start() + (closing.end() if closing else 0), sign.end(), sign[0]


def _kinds(prefix: str) -> list[str] | None:
    """What the pieces of ``prefix`` are; None where one is not explained."""
    pieces = cut(prefix)
    kinds: list[str] = []
    if not pieces or len(pieces) > _MOST_PIECES:
        return None
    for piece in pieces:
        alone = not kinds and not prefix.startswith("(")
        found = ["paper"] if piece.quoted else _kinds_of(piece.text, alone=alone)
        if piece.quoted and agency_named(piece.text, alone=False):
            found = ["agency"]
        if not found:
            return None
        kinds += found
    return kinds


def _kinds_of(piece: str, *, alone: bool) -> list[str]:
    folded = normalize(piece)
    if agency_named(piece, alone=alone and folded != "وطنيه"):
        return ["agency"]
    if is_date(piece):
        return ["date"]
    if folded in phrases("cities"):
        return ["city"]
    if folded in phrases("countries"):
        return ["country"]
    if is_paper(piece) or folded in _OWN_NAMES:
        return ["paper"]
    if folded in _SECTIONS and not alone:
        return ["role"]
    return _place_and_more(piece) or _role_and_more(piece, alone=alone)


def _place_and_more(piece: str) -> list[str]:
    """ "رام الله 22-8-2026 وفا", "المنامة في 12 نوفمبر", "الدوحة قنا"."""
    tokens = piece.split()
    size = next((n for n in (3, 2, 1) if normalize(" ".join(tokens[:n])) in phrases("cities")), 0)
    kinds = ["city"] if size else []
    dated = size
    while dated < len(tokens) and (
        is_date(tokens[dated]) or normalize(tokens[dated]) in {"في", "ل"}
    ):
        dated += 1
    if any(token.strip("،").isdecimal() or re.search(r"\d", token) for token in tokens[size:dated]):
        kinds.append("date")
    elif dated > size:
        return []
    if dated == len(tokens):
        return kinds
    rest = " ".join(tokens[dated:])
    return [*kinds, "agency"] if kinds and agency_named(rest, alone=False) else []


def _role_and_more(piece: str, *, alone: bool) -> list[str]:
    tokens = piece.split()
    role = leading_role(tokens)
    rest = " ".join(tokens[role[2] :] if role else tokens).removeprefix("من ")
    if role and not rest:
        return ["role"]
    if alone and not role:
        return []
    if role and role[0] in {"خاص", "مراسل"} and is_paper(rest):
        return ["role", "paper"]
    return ["person"] if split_people(rest) else []


def _is_sure(kinds: list[str], sign: str, prefix: str, rest: str) -> bool:
    found = set(kinds)
    follows = normalize(rest[:200]).split()
    if follows and follows[0] in _GOES_ON:
        return False
    if sign.startswith("."):
        return "agency" in found and "city" in found
    if "agency" in found:
        return len(kinds) > 1 or bool(rest and (prefix.startswith("(") or re.search(_STROKE, sign)))
    if "city" in found and "paper" in found:
        # «...» without a sign behind it may be a saying.
        quoted = sign.strip() in {"»", "”", '"'} and bool(rest)
        return not quoted or is_paper(cut(prefix)[-1].text)
    if "city" in found and "date" in found:
        return bool(rest) and _is_full_date(prefix)
    if "paper" in found:
        return _paper_opens(kinds, sign, prefix, has_rest=bool(rest))
    if "city" in found and found & {"person", "role"}:
        return len(follows) > 2
    if found == {"city"} or kinds == ["city", "country"]:
        return _town_opens(kinds, sign, prefix, rest)
    return False


def _is_full_date(prefix: str) -> bool:
    return len(re.findall(r"\d+", prefix)) > 1


def _paper_opens(kinds: list[str], sign: str, prefix: str, *, has_rest: bool) -> bool:
    if not has_rest:
        return kinds == ["role", "paper"]
    if len(kinds) > 1:
        ended = "\n" in sign or _DASH.search(sign) is not None
        return bool(set(kinds) & {"role", "person", "country"}) and ended
    bare = normalize(prefix)
    own = bare in _OWN_NAMES or bare not in phrases("publishers") or len(bare.split()) > 1
    if ":" in sign and _DASH.search(sign):
        return True
    unmistakable = bare in _OWN_NAMES or bare.rpartition(" ")[2] in {
        "نيوز",
        "برس",
        "اونلاين",
        "الاخباري",
    }
    return own and unmistakable and bool(re.search(_STROKE, sign))


def _town_opens(kinds: list[str], sign: str, prefix: str, rest: str) -> bool:
    """Whether a town and a dash open a report: a whole sentence follows, without a second dash."""
    follows = normalize(rest[:60]).split()
    if kinds.count("city") > 1 or len(follows) < 3:
        return False
    if follows[0] in words("verbs"):
        return True
    if not _DASH.search(sign) or len(follows) < 5:
        return False
    first = re.split(r"[.؟!:\n]", rest[:120], maxsplit=1)[0]
    if sign[0].isspace() and re.search(r"\s[-–—―−ـ]|[-–—―−ـ]\s", first):
        return False
    return not any(" ".join(follows[:n]) in phrases("cities") for n in (1, 2))


def _end_without_sign(head: str) -> tuple[int, int] | None:
    """Where a dateline ends that no sign closes: "دمشق-سانا أكد", "النور نيوز / بغداد أعلن"."""
    best = None
    if not _begins_with_place_or_paper(head):
        return None
    for place, space in enumerate(re.finditer(r"[ \t]+", head)):
        if place > 14:
            break
        prefix = head[: space.start()]
        if not prefix[-1:].isalnum():
            continue
        kinds = _kinds(prefix) or []
        last = cut(prefix)[-1].text if kinds else ""
        follows = normalize(head[space.end() :][:40]).split()
        if len(kinds) < 2 or not follows or not {"city", "date"} & set(kinds):
            continue
        certain = kinds[-1] == "agency" and (agency_named(last) is not None or "date" in kinds)
        told = sorted(kinds) == ["city", "paper"] and follows[0] in words("verbs")
        if told or (certain and follows[0] not in _REPORTS):
            best = space.start(), space.end()
    return best


def _begins_with_place_or_paper(head: str) -> bool:
    tokens = normalize(head[:60]).split()[:4]
    openings = {" ".join(tokens[:size]) for size in range(1, len(tokens) + 1)}
    return bool(openings & phrases("cities") or any(map(is_paper, openings)))
