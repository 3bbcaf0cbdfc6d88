"""From the lines of a region to an article's paragraphs, each removal with its reason.

What belongs to a text: its lead, subheadings, lists, tables, points and quotes, a live page's
entries, a closing agency line. What does not: captions, boxes and links to other articles,
embedded posts, and a closing "المصدر: ...", which is only heard for the agency.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from newscrawl.pages.blocks import Block, Reading
from newscrawl.pages.document import Element
from newscrawl.pages.edges import Edges, is_prose
from newscrawl.pages.elements import stands_with_picture, stands_with_video
from newscrawl.pages.labels import (
    describes_person,
    furniture,
    is_about,
    is_comments_label,
    opens_byline,
    opens_with_date,
)
from newscrawl.pages.leads import is_sentence, parted
from newscrawl.pages.lines import CREDIT, Line, joined
from newscrawl.pages.signatures import is_signature
from newscrawl.pages.tags import BLOCKS, PARAGRAPHS
from newscrawl.text.arabic import clean, normalize
from newscrawl.text.boilerplate import is_related_label
from newscrawl.text.names import person, stands_alone

_LABELLED = re.compile(r"(.{3,40}?)\s*[:|–—-]+\s*(\S.*)", re.DOTALL)
_BOXES = BLOCKS - PARAGRAPHS
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"https?://\S+\Z")
_END = re.compile(r"[/(#*=~<\-–—]+\s*(?:انتهى|انتهي|النهاية)\s*[/)#*=~>\-–—]+")  # agencies' mark
_SHORT = 130
_LONGEST_CAPTION = 400
_MOST_PIECES = 60
_LONGEST_LABEL = 12
_MOST_BARS = 4  # signs between links
_LONGEST_TEASER = 300
_LEAST_REPEATED = 6  # words: shorter lines may be said twice
_MOST_ASKED = 40
_MOST_LEADS = 3
_LEAST_CAPTION = 3  # words


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
    """Sorts the lines of one reading into paragraphs, lines about the article, and furniture."""

    def __init__(
        self, reading: Reading, headline: str | None, names: frozenset[str] = frozenset()
    ) -> None:
        self._names = names
        self.body = Body(removed=list(reading.removed))
        self._headline = normalize(headline) if headline else None
        self._reading = reading
        self._in_related = False
        self._card: Element | None = None
        self._person: Element | None = None
        self._outer = reading.outer.union(reading.nodes)
        self._over = ""
        """What ended the text, once something did."""
        self._kept: list[Line] = []
        self._seen: set[str] = set()
        self._asked = 0
        self._told = False
        """Whether the text has begun, not only with short lines."""

    def compose(self) -> Body:
        for block, text in joined(self._reading.blocks):
            line = clean(text)
            if not line:
                continue
            if self._is_profile(block, line):
                self.body.removed.append((line, "profile"))
            elif block.place == "within":
                self._within(block, line)
            else:
                self._around(block, line)
        self._drop_edges()
        self.body.paragraphs = [line.text for line in self._kept]
        leads, self.body.about = parted(self.body.about, self.body.paragraphs)
        self.body.paragraphs[:0] = leads
        return self.body

    def _is_profile(self, block: Block, line: str) -> bool:
        """Whether a line says who the author named in the same box is."""
        box = self._person
        inside = box is not None and box in block.element.iterancestors()
        if inside and len(line) <= _LONGEST_TEASER and describes_person(line):
            if self._kept and box in frozenset(self._kept[-1].block.element.iterancestors()):
                self._leave_out(self._kept.pop(), "profile")  # the name
            return True
        if block.marks.author or (block.is_heading and person(line)):
            boxes = (above for above in block.element.iterancestors() if above.tag in _BOXES)
            box = next(boxes, None)
            self._person = None if box in self._outer else box
        return False

    def _drop_edges(self) -> None:
        """Take off short lines before and after the text that are not the text's."""
        while len(self._kept) > 1 and _is_notice(self._kept[-1].text):
            self._leave_out(self._kept.pop(), "notice", heard=False)
        edges = Edges.of(self._kept)
        if edges is None:
            return
        kept = []
        for at, line in enumerate(self._kept):
            rule = edges.reason_against(at, line)
            if rule is None:
                kept.append(line)
            else:
                self._leave_out(line, rule, heard=rule != "edge" or at < edges.begin)
        while len(kept) > 1 and kept[-1].block.is_heading and not kept[-2].block.is_heading:
            self._leave_out(kept.pop(), "edge")  # the title of what follows
        self._kept = kept

    def _leave_out(self, line: Line, rule: str, *, heard: bool = True) -> None:
        """Take a line out of the text; one to be heard says something about it."""
        self.body.removed.append((line.text, rule))
        self.body.about += [line] if heard else []

    def _around(self, block: Block, line: str) -> None:
        if block.marks.caption or block.tag == "figcaption":
            self.body.captions.append(Line(line, block))
        else:
            self.body.about.append(Line(line, block))

    def _within(self, block: Block, line: str) -> None:
        rule = self._reason_against(block, line)
        if rule is None:
            self._seen.add(line)
            self._kept.append(Line(line, block))
            self._told = self._told or is_prose(line)
            return
        self.body.removed.append((line, rule))
        if rule == "caption":
            self.body.captions.append(Line(line, block))
        elif rule == "about":
            self.body.about.append(Line(line, block))

    def _reason_against(self, block: Block, line: str) -> str | None:
        short = len(line) <= _SHORT
        if self._over:
            return self._over
        if short and (ended_by := self._ends_article(line)):
            return ended_by
        if self._is_related(block, line):
            return "related"
        if _is_caption(block, line):
            return "caption"
        if short:
            return self._reason_against_short(block, line)
        return "repeated" if line in self._seen else None

    def _reason_against_short(self, block: Block, line: str) -> str | None:
        if not self._told and self._reason_to_ask() and self._is_about(line):
            return "about"
        if not self._told and (block.marks.author or _is_bare_label(line)):
            return "about"
        # Below a lead that is part of the text, a line that says what it is.
        if len(self._kept) < _MOST_LEADS and opens_byline(line) and is_about(line):
            return "about"
        if not self._kept and self._begins_with_name(block, line):
            return "about"
        if not self._told and block.marks.date and opens_with_date(line):
            return "about"
        if not self._told and self._reading.is_flat and block.is_heading:
            return "about"
        if (rule := furniture(line)) is not None:
            return "about" if rule == "date" and len(self._kept) < 2 else rule
        if block.is_link or (block.linked and _ADDRESS.search(line)):
            return "link"
        if _is_labelled(block, line) and (rule := furniture(block.label)) is not None:
            return rule
        if len(self._kept) < 2 and normalize(line) == self._headline:
            return "headline"
        if block.marks.info and not is_sentence(line):
            return "about"
        if not self._kept and not _LETTER.search(line):
            return "no words"
        if _shows_picture(block, line) or self._names_video(block, line):
            return "caption"
        return "repeated" if line in self._seen and len(line.split()) >= _LEAST_REPEATED else None

    def _is_about(self, line: str) -> bool:
        return is_about(line) or is_signature(line, self._names)

    def _begins_with_name(self, block: Block, line: str) -> bool:
        """Whether the text opens with a name and nothing else: that of its author."""
        alone = not block.linked and " " in line and person(line) is not None and stands_alone(line)
        alone = alone and normalize(line) not in (self._headline or "")  # whom the news is about
        if alone:
            block.marks = block.marks._replace(author=True)
        return alone

    def _reason_to_ask(self) -> bool:
        """A page's first lines may be dates and bylines; not its first thousand."""
        self._asked += 1
        return self._asked <= _MOST_ASKED

    def _ends_article(self, line: str) -> str | None:
        """What a line begins that ends the text; None where it goes on."""
        kind = "comments" if is_comments_label(line) else "end" if _END.fullmatch(line) else None
        if kind is not None and self._told:
            self._over = kind
        return kind

    def _is_related(self, block: Block, line: str) -> bool:
        if is_related_label(line):
            self._in_related = True
            return True
        if block.is_link and (self._in_related or _is_title(block)):
            self._card = self._card_of(block)
            if self._in_related or self._card is not None:
                return True
        if self._card is not None and self._card in block.element.iterancestors():
            return len(line) <= _LONGEST_TEASER
        if block.label and is_related_label(block.label):
            return True
        if (parts := _LABELLED.fullmatch(line)) and block.linked >= 0.8 * len(parts[2]):
            # A label and a linked headline: "اقرأ أيضا: ...", whatever the label's wording.
            return is_related_label(parts[1]) or len(parts[2].split()) >= 4
        self._in_related, self._card = False, None
        return False

    def _names_video(self, block: Block, line: str) -> bool:
        return not is_sentence(line) and stands_with_video(block.element, self._outer)

    def _card_of(self, link: Block) -> Element | None:
        """The box around a linked title, which its teaser stands in; None where text does too."""
        box = link.element.getparent() if link.is_heading else None
        while box is not None and box.tag not in BLOCKS:
            box = box.getparent()
        if box is None or box in self._reading.nodes:
            return None
        holds_text = any(box in line.block.element.iterancestors() for line in self._kept[-1:])
        return None if holds_text else box


def _is_title(block: Block) -> bool:
    """Whether a linked heading stands with a picture in one box: another article's card."""
    box = block.element.getparent() if block.is_heading else None
    if box is None or next(box.iter("img"), None) is None:
        return False
    return sum(map(len, islice(box.itertext(), _MOST_PIECES))) <= _LONGEST_CAPTION


def _is_caption(block: Block, line: str) -> bool:
    if block.marks.caption or block.tag == "figcaption":
        return len(line) <= _LONGEST_CAPTION
    return len(line) <= _SHORT and CREDIT.match(line) is not None


def _shows_picture(block: Block, line: str) -> bool:
    """Whether a line says what a picture shows; a name beside an icon is its bearer's."""
    is_long = len(line.split()) >= _LEAST_CAPTION and not is_sentence(line)
    return is_long and person(line) is None and stands_with_picture(block.element)


def _is_notice(line: str) -> bool:
    """Whether a long line is what a site says below every text."""
    return len(line) > _SHORT and furniture(line) is not None


def _is_bare_label(line: str) -> bool:
    """Whether a line only announces the name below it: "بقلم", "كتب:"."""
    return len(line) <= _LONGEST_LABEL and " " not in line.strip(" :/-") and opens_byline(line)


def _is_labelled(block: Block, line: str) -> bool:
    """Whether a line is a label and links behind it: "شارك الخبر", "الوسوم"."""
    rest = len(line) - len(block.label)
    return bool(block.label) and 2 * block.linked >= rest - _MOST_BARS
