"""One story of the paper: what is true of it, and how its page shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from importlib.resources import files
from random import Random
from zoneinfo import ZoneInfo

from newscrawl.demo import dates, styles
from newscrawl.demo.addresses import SEED_ID, slug_of, story_url
from newscrawl.demo.copies import near_copy
from newscrawl.demo.layout import Layout, layout_of
from newscrawl.demo.prose import Prose, Teller, write
from newscrawl.demo.sections import SECTIONS
from newscrawl.demo.templated import FORMS, update
from newscrawl.demo.truth import Era, Kind, Route, TruthArticle

CAIRO = ZoneInfo("Africa/Cairo")
EDITORS = ("أكرم القصاص", "علا الشافعي")

_KINDS: dict[str, Kind] = {
    "exact_copy": "exact_copy",
    "near_copy": "near_copy",
    "empty": "empty",
    "soft_404": "soft_404",
    "hard_404": "hard_404",
}
_OLD_DATES = {"2010": dates.date_2010, "2013": dates.date_2013}
_ODD_ENDINGS = (" ﷺ", " “فيديو”", " × صور", " «تفاصيل»", " ‘خاص’", " بَدَنى")
EVERYWHERE: frozenset[Route] = frozenset({"sections", "rss", "sitemap"})


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """A story as the paper keeps it."""

    number: int
    """Its place in the order of writing, from 0."""
    truth: TruthArticle
    prose: Prose
    layout: Layout
    desk: styles.Desk
    routes: frozenset[Route] = EVERYWHERE
    """The listings that may show it at all."""
    is_flaky: bool = False
    """Whether its page answers only at the second try."""


@dataclass(kw_only=True)
class Assignment:
    """What the newsroom settles before a story is written."""

    number: int
    role: str
    rng: Random
    moment: datetime
    sections: tuple[int, ...]
    identifier: str
    desk: styles.Desk
    source: Story | None = None
    """The story that this one copies or updates."""
    routes: frozenset[Route] = EVERYWHERE

    @property
    def era(self) -> Era:
        return "2010" if self.role == "2010" else "2013" if self.role == "2013" else "2020"

    @property
    def is_modern(self) -> bool:
        return self.era == "2020"

    @cached_property
    def teller(self) -> Teller:
        """Its cast and its words."""
        return Teller(self.rng, SECTIONS[self.sections[0]].domain)


def write_story(task: Assignment) -> Story:
    """The story that ``task`` asks for."""
    layout = _regional(layout_of(task.number), task)
    prose = _prose(task)
    if layout.odd_slug and task.role in ("plain", "new"):
        prose = _with_odd_ending(prose, task.number)
    return Story(
        number=task.number,
        truth=_truth(task, prose, layout),
        prose=prose,
        layout=layout,
        desk=task.desk,
        routes=task.routes,
        is_flaky=task.role == "flaky",
    )


def seed_story() -> Story:
    """The one story that is not made up: the seed article, letter for letter."""
    lines = files(__package__).joinpath("seed_article.txt").read_text(encoding="utf-8")
    prose = Prose(
        headline="العراق: اتخذنا خطوات لإنهاء تواجد القوات القتالية للتحالف الدولى بنهاية العام",
        kicker="",
        paragraphs=tuple(line for line in lines.split("\n") if line.strip()),
        caption="قوات الأمن العراقية",
        picture_caption="",
        keywords=("العراق", "التحالف الدولى", "داعش"),
    )
    desk = styles.DESKS["egypt"]
    task = Assignment(
        number=0,
        role="seed",
        rng=Random(0),  # noqa: S311 - repeatable, not secret
        moment=datetime(2021, 11, 6, 19, 40, tzinfo=CAIRO),
        sections=(88,),
        identifier=str(SEED_ID),
        desk=desk,
    )
    layout = Layout()
    byline = styles.Byline("كتب محمد جمال", ("محمد جمال",))
    return Story(0, _truth(task, prose, layout, byline), prose, layout, desk)


def _prose(task: Assignment) -> Prose:
    if task.role in FORMS:
        return FORMS[task.role](task.teller, task.moment.date())
    if task.source is None:
        return write(task.teller, task.teller.between(4, 12))
    if task.role == "exact_copy":
        return task.source.prose
    return (near_copy if task.role == "near_copy" else update)(task.source.prose, task.teller)


def _truth(
    task: Assignment, prose: Prose, layout: Layout, byline: styles.Byline | None = None
) -> TruthArticle:
    byline = byline or _byline(task)
    dateline, agency = None, byline.agency
    if task.role in ("plain", "new") and not agency:
        dateline, agency = task.desk.dateline(task.number)
    write_date = _OLD_DATES.get(task.era)
    pictures = _pictures(task, prose, layout)
    is_copy = task.role in ("exact_copy", "near_copy")
    return TruthArticle(
        identifier=task.identifier,
        url=_url(task, prose, layout),
        headline=prose.headline,
        alternative_headline=prose.kicker if task.is_modern and task.number % 4 == 1 else None,
        body=() if task.role in ("empty", "soft_404", "hard_404") else prose.paragraphs,
        author=byline.author,
        byline_raw=byline.raw,
        editors=EDITORS if task.is_modern else (),
        sections=tuple(SECTIONS[number].name for number in task.sections),
        section_ids=task.sections,
        keywords=prose.keywords if task.is_modern else (),
        published=task.moment,
        published_raw=write_date(task.moment)
        if write_date
        else task.desk.date(task.number, task.moment),
        machine_date=task.is_modern and (layout.meta_time, layout.json_ld) != ("none", "none"),
        caption=pictures[0][1] if pictures else None,
        image_url=pictures[0][0] if pictures else None,
        pictures=pictures,
        dateline=dateline,
        agency=agency,
        kind=_KINDS.get(task.role, "article"),
        copy_of=task.source.truth.identifier if task.source and is_copy else None,
        family=task.role if task.role in FORMS or task.role == "update" else None,
        era=task.era,
    )


def _regional(layout: Layout, task: Assignment) -> Layout:
    if task.desk.name == "egypt":
        return layout
    if task.number % 5 < 3:  # no machine date helps: the visible one has to be understood
        return replace(layout, meta_time="none", json_ld="none")
    if task.desk.name == "gulf":  # its visible dates name a zone: the others must not lie about it
        return replace(layout, meta_time="offset", json_ld="good")
    return layout


def _byline(task: Assignment) -> styles.Byline:
    teller = Teller(task.rng)
    names = styles.Names(*map(teller.tell, ("person_m", "person_m", "person_f", "family")))
    if task.role in ("prices", "weather"):
        return styles.Byline(None)
    if task.role == "2013":
        return styles.Byline(f"{teller.tell('town')} - {names.man}", (names.man,))
    if task.role == "2010":
        return styles.Byline(f"كتب {names.man}", (names.man,))
    return task.desk.byline(task.number, names)


def _url(task: Assignment, prose: Prose, layout: Layout) -> str:
    slug = slug_of(prose.headline, 7 if task.role == "exact_copy" else 10)
    if layout.odd_slug:
        slug = slug.replace("-", "\u200f-", 1)
    return story_url(task.moment, slug, task.identifier)


def _pictures(task: Assignment, prose: Prose, layout: Layout) -> tuple[tuple[str, str | None], ...]:
    lead = f"https://img.youm7.com/large/20{task.identifier:0>10}.jpg"
    second = f"https://img.youm7.com/large/21{task.identifier:0>10}.jpg"
    if task.era == "2010":
        return ()
    if task.era == "2013":
        return ((lead, None),)
    return ((lead, prose.caption), *([(second, prose.picture_caption)] * layout.picture))


def _with_odd_ending(prose: Prose, number: int) -> Prose:
    """A headline of a few words, so that its slug reaches the sign at its end."""
    ending = _ODD_ENDINGS[number // 10 % len(_ODD_ENDINGS)]
    return replace(prose, headline=" ".join(prose.headline.split()[:7]) + ending)
