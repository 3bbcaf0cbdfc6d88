"""The lead of an article that stands outside its text: between the headline and the body."""

from __future__ import annotations

import re

from newscrawl.pages.blocks import Block
from newscrawl.pages.labels import describes_person, furniture
from newscrawl.pages.lines import CREDIT, Line
from newscrawl.text.arabic import normalize

_SENTENCE_END = re.compile(r"[.!?؟…:؛»\"”)\]*]\s*\Z")
_MOST = 5
_LEAST_TOLD = 15
_OPENING = 4  # paragraphs of a body that may repeat its lead


def parted(about: list[Line], paragraphs: list[str]) -> tuple[list[str], list[Line]]:
    """The leads among the lines about an article that its text does not repeat, and the rest."""
    if not paragraphs:
        return [], about
    opening = [normalize(text) for text in paragraphs[:_OPENING]]
    leads: list[str] = []
    rest: list[Line] = []
    for line in about:
        if len(leads) < _MOST and _is_lead(line) and not _repeats(line.text, opening):
            leads.append(line.text)
        else:
            rest.append(line)
    return list(dict.fromkeys(leads)), rest


def is_sentence(line: str) -> bool:
    return len(line.split()) >= 8 and bool(_SENTENCE_END.search(line))


def _is_lead(line: Line) -> bool:
    block = line.block
    return (
        block.place in ("after", "within")
        and (block.marks.lead or block.tag == "p" or _is_description(block) or _is_told(line))
        and not block.is_link
        and not block.marks.caption
        and not (block.marks.author and describes_person(line.text))
        and is_sentence(line.text)
        and not CREDIT.match(line.text)
        and furniture(line.text) is None
    )


def _is_told(line: Line) -> bool:
    """Whether a line of whatever tag is news told in full, not a subtitle or a reporter's post."""
    return line.text.endswith(".") and len(line.text.split()) >= _LEAST_TOLD


def _is_description(block: Block) -> bool:
    above = block.element.getparent()
    return "description" in (
        block.element.get("itemprop"),
        None if above is None else above.get("itemprop"),
    )


def _repeats(lead: str, opening: list[str]) -> bool:
    """Whether a paragraph says again what a lead says, letter for letter or nearly so."""
    folded = normalize(lead.rstrip(" .…"))
    said = folded.split()
    return folded[:80] in " ".join(opening) or any(
        sum(word in words for word in said) > 0.8 * len(said)
        for words in (frozenset(text.split()) for text in opening)
    )
