"""From the lines of a region to an article's paragraphs, each removal with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newscrawl.pages.blocks import Block, Reading, joined
from newscrawl.text.arabic import clean, normalize
from newscrawl.text.boilerplate import boilerplate_rule, is_related_label

_SENTENCE_END = re.compile(r"[.!?؟…:؛»\"”)\]*]\s*\Z")
_CREDIT = re.compile(r"\s*(?:©|\(c\)\s|(?:تصوير|عدسة|صورة|الصورة|مصدر الصورة)\s*[:/-])", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:\(?\s*[\d٠-٩]+\s*\)?\s*)?(?:ال)?تعليقات?(?:\s+(?:القراء|الزوار|فيسبوك|الفيسبوك))?"
    r"(?:\s*[:(|]?\s*[\d٠-٩]*\s*\)?)?\s*:?"
    r"|(?:ا|أ)(?:ضف|ترك|كتب|رسل)\s+(?:تعليق|ردا|رد)\S*(?:\s.{0,40})?|لا توجد تعليقات.{0,30}"
    r"|شارك(?:نا|نا ب|)?\s*(?:ب)?(?:رأيك|تعليقك).{0,20}|(?:leave|add|post) a (?:comment|reply).{0,20}"
    r"|(?:\d+ )?comments?(?: \(\d+\))?",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(.{3,40}?)\s*[:|–—-]+\s*(\S.*)", re.DOTALL)
_SHORT = 130


@dataclass(slots=True)
class Line:
    """A line about the article: above its text, or found among it and taken out."""

    text: str
    block: Block


@dataclass(slots=True)
class Body:
    """An article's text and what was found around it."""

    paragraphs: list[str] = field(default_factory=list)
    about: list[Line] = field(default_factory=list)
    captions: list[Line] = field(default_factory=list)
    removed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str | None:
        return "\n\n".join(self.paragraphs) or None


class Composer:
    """Sorts the lines of one reading; ``is_about`` says whether a short line is a date or byline."""

    def __init__(self, reading: Reading, headline: str | None) -> None:
        self.body = Body(removed=list(reading.removed))
        self._headline = normalize(headline) if headline else None
        self._reading = reading
        self._in_related = False
        self._over = False
        self._seen: set[str] = set()

    def compose(self) -> Body:
        for block, text in joined(self._reading.blocks):
            line = clean(text)
            if not line:
                continue
            if block.place == "within":
                self._within(block, line)
            else:
                self._around(block, line)
        self._add_lead()
        return self.body

    def _around(self, block: Block, line: str) -> None:
        if block.marks.caption or block.tag == "figcaption":
            self.body.captions.append(Line(line, block))
        else:
            self.body.about.append(Line(line, block))

    def _within(self, block: Block, line: str) -> None:
        rule = self._reason_against(block, line)
        if rule is None:
            self._seen.add(line)
            self.body.paragraphs.append(line)
            return
        self.body.removed.append((line, rule))
        if rule == "caption":
            self.body.captions.append(Line(line, block))
        elif rule == "about":
            self.body.about.append(Line(line, block))

    def _reason_against(self, block: Block, line: str) -> str | None:
        short = len(line) <= _SHORT
        if self._over:
            return "comments"
        if short and self._ends_article(line):
            return "comments"
        if self._is_related(block, line):
            return "related"
        if block.marks.caption or block.tag == "figcaption" or (short and _CREDIT.match(line)):
            return "caption"
        if short:
            return self._reason_against_short(block, line)
        return "repeated" if line in self._seen else None

    def _reason_against_short(self, block: Block, line: str) -> str | None:
        if (rule := boilerplate_rule(line)) is not None:
            return rule
        if block.is_link:
            return "link"
        if len(self.body.paragraphs) < 2 and normalize(line) == self._headline:
            return "headline"
        if block.marks.info and not _is_sentence(line):
            return "about"
        if not self.body.paragraphs and is_about(line):
            return "about"
        return None

    def _ends_article(self, line: str) -> bool:
        if not _COMMENTS.fullmatch(line):
            return False
        self._over = bool(self.body.paragraphs)
        return True

    def _is_related(self, block: Block, line: str) -> bool:
        if is_related_label(line):
            self._in_related = True
            return True
        if self._in_related and block.is_link:
            return True
        if (parts := _LABELLED.fullmatch(line)) and block.linked >= 0.8 * len(parts[2]):
            return is_related_label(parts[1])
        self._in_related = False
        return False

    def _add_lead(self) -> None:
        """Put a lead that stands outside the body before it, unless the body repeats it."""
        if not self.body.paragraphs:
            return
        start = normalize(" ".join(self.body.paragraphs[:4]))
        leads = [line for line in self.body.about if _is_lead(line) and not _within(line, start)]
        self.body.about = [line for line in self.body.about if line not in leads]
        self.body.paragraphs[:0] = list(dict.fromkeys(line.text for line in leads))


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= 8 and bool(_SENTENCE_END.search(line))


def _is_lead(line: Line) -> bool:
    block = line.block
    return (
        block.place == "after"
        and (block.marks.lead or block.tag == "p" or _is_description(block))
        and not block.is_heading
        and not block.is_link
        and not block.marks.caption
        and _is_sentence(line.text)
        and not _CREDIT.match(line.text)
        and boilerplate_rule(line.text) is None
    )


def _is_description(block: Block) -> bool:
    above = block.element.getparent()
    return "description" in (
        block.element.get("itemprop"),
        None if above is None else above.get("itemprop"),
    )


def _within(line: Line, start: str) -> bool:
    """Whether the body says again what a lead says, letter for letter or in most of its words."""
    lead = normalize(line.text.rstrip(" .…"))
    if lead[:80] in start:
        return True
    words = lead.split()
    known = set(start.split())
    return sum(word in known for word in words) > 0.8 * len(words)


def is_about(line: str) -> bool:
    """Whether a short line at the top of a body is a date or a byline, not text."""
    return False
