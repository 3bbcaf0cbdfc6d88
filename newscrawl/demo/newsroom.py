"""The newsroom: decides what the paper holds, story by story, from a seed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from newscrawl.demo import styles
from newscrawl.demo.copies import near_copy
from newscrawl.demo.layout import Layout, layout_of
from newscrawl.demo.prose import Prose, Teller, write
from newscrawl.demo.sections import SECTIONS, draw_sections
from newscrawl.demo.templated import FORMS, update
from newscrawl.demo.truth import Era, Kind, TruthArticle

SITE = "https://www.youm7.com"
EDITORS = ("أكرم القصاص", "علا الشافعي")
CAIRO = ZoneInfo("Africa/Cairo")
SEED_ID = 5525123

# Role of a story -> how many of them in a hundred stories, and at least.
_SHARES = {
    "exact_copy": (3, 2), "near_copy": (4, 2), "empty": (1, 1), "soft_404": (1, 1),
    "hard_404": (0.5, 1), "2010": (3, 2), "2013": (3, 2),
    "prices": (3, 2), "weather": (2, 2), "lineup": (2, 2), "update": (2, 1), "flaky": (0.1, 1),
}  # fmt: skip
SMALLEST_WITH_TRAPS = 30
# The number that the site had reached on a day; between them it grows evenly.
_NUMBERS = (
    (date(2008, 1, 1), 20_000), (date(2010, 7, 5), 250_000), (date(2014, 3, 1), 1_573_691),
    (date(2015, 2, 10), 2_061_569), (date(2016, 7, 6), 2_790_125),
    (date(2017, 11, 27), 3_529_785), (date(2020, 8, 24), 4_943_459),
    (date(2021, 11, 6), SEED_ID), (date(2024, 2, 16), 6_482_102), (date(2026, 8, 21), 7_520_021),
)  # fmt: skip
_NOT_IN_SLUGS = re.compile(r"[/?#%&:;\"<>\\*|+.،,()\u200b-\u200f\ufeff]+")
_ODD_ENDINGS = (" ﷺ", " “فيديو”", " × صور", " «تفاصيل»", " ‘خاص’", " بَدَنى")


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One story of the paper: what is true of it, and how its page shows it."""

    number: int
    truth: TruthArticle
    prose: Prose
    layout: Layout
    routes: frozenset[str] = field(default=frozenset({"sections", "rss", "sitemap"}))
    """Which listings the desk puts it in at all."""
    is_flaky: bool = False
    """Whether its page answers only at the second try."""


def roles(articles: int) -> list[str]:
    """What each of ``articles`` stories is; the seed story first, the newest plain ones last.

    Papers under ``SMALLEST_WITH_TRAPS`` stories hold plain ones only.
    """
    plan = ["seed"]
    if articles >= SMALLEST_WITH_TRAPS:
        traps = {
            role: max(least, int(articles * share / 100))
            for role, (share, least) in _SHARES.items()
        }
        plain = articles - 1 - sum(traps.values())
        plan += ["plain"] * (plain // 2)
        plan += [role for role, count in traps.items() for _ in range(count)]
    return plan + ["plain"] * (articles - len(plan))


class Newsroom:
    """Writes the stories one after another; the same seed and size give the same paper."""

    def __init__(self, articles: int, seed: int, last_day: date, style: str) -> None:
        self._seed = seed
        self._last_day = last_day
        self._span = max(30, articles // 12)
        self._taken: set[int] = {SEED_ID}
        self._sources: list[Story] = []
        self.stories: list[Story] = []
        for role in roles(articles):
            self._add(role)

    def publish(self, count: int) -> list[Story]:
        """``count`` new stories, each a few minutes newer than anything before it."""
        return [self._add("new") for _ in range(count)]

    def _add(self, role: str) -> Story:
        number = len(self.stories)
        rng = Random(f"{self._seed}/{number}")  # noqa: S311 - repeatable, not secret
        story = self._seed_story() if role == "seed" else self._story(number, role, rng)
        self.stories.append(story)
        if role == "plain" and len(story.prose.paragraphs) >= 5:
            self._sources.append(story)
        return story

    # --- one story -----------------------------------------------------------------------

    def _story(self, number: int, role: str, rng: Random) -> Story:
        source = self._source(role, rng)
        original = source if role in ("exact_copy", "near_copy") else None
        primary = source.truth.section_ids[0] if source and role == "update" else None
        numbers = draw_sections(rng, primary)
        if original and numbers[0] == original.truth.section_ids[0]:
            numbers = (*numbers[1:], 97 if numbers[0] != 97 else 319, numbers[0])
        teller = Teller(rng, SECTIONS[numbers[0]].domain)
        moment = self._moment(number, role, rng, source)
        prose = self._prose(role, teller, moment.date(), source)
        layout = layout_of(number)
        if layout.odd_slug and role == "plain":
            prose = _with_odd_ending(prose, number)
        truth = self._truth(number, role, rng, prose, layout, moment, numbers, original)
        return Story(number, truth, prose, layout, _routes(number, role), role == "flaky")

    def _source(self, role: str, rng: Random) -> Story | None:
        if role not in ("exact_copy", "near_copy", "update"):
            return None
        # Taken out, so that no story is copied twice and an update's story is no copy's.
        return self._sources.pop(int(rng.random() * len(self._sources)))

    def _prose(self, role: str, teller: Teller, day: date, source: Story | None) -> Prose:
        if role in FORMS:
            return FORMS[role](teller, day)
        if source is None:
            return write(teller, teller.between(4, 12))
        if role == "exact_copy":
            return source.prose
        return (near_copy if role == "near_copy" else update)(source.prose, teller)

    def _truth(
        self,
        number: int,
        role: str,
        rng: Random,
        prose: Prose,
        layout: Layout,
        moment: datetime,
        numbers: tuple[int, ...],
        original: Story | None,
    ) -> TruthArticle:
        era: Era = "2010" if role == "2010" else "2013" if role == "2013" else "2020"
        identifier = str(self._identifier(moment.date(), rng))
        byline = self._byline(number, role, era, rng)
        slug = slug_of(prose.headline, 7 if role == "exact_copy" else 10)
        if layout.odd_slug:
            slug = slug.replace("-", "\u200f-", 1)
        url = story_url(moment, slug, identifier)
        pictures = _pictures(identifier, prose, layout, era)
        modern = era == "2020"
        return TruthArticle(
            identifier=identifier,
            url=url,
            headline=prose.headline,
            alternative_headline=prose.kicker if modern and number % 4 == 1 else None,
            body=() if role in ("empty", "soft_404", "hard_404") else prose.paragraphs,
            author=byline.author,
            byline_raw=byline.raw,
            editors=EDITORS if modern else (),
            sections=tuple(SECTIONS[n].name for n in numbers),
            section_ids=numbers,
            keywords=prose.keywords if modern else (),
            published=moment,
            published_raw=_visible_date(moment, era),
            machine_date=modern and (layout.meta_time, layout.json_ld) != ("none", "none"),
            caption=pictures[0][1] if pictures else None,
            image_url=pictures[0][0] if pictures else None,
            pictures=pictures,
            agency=byline.agency,
            kind=_kind(role),
            copy_of=original.truth.identifier if original else None,
            family=role if role in FORMS or role == "update" else None,
            era=era,
        )

    def _moment(self, number: int, role: str, rng: Random, source: Story | None) -> datetime:
        minutes = rng.randrange(24 * 60)
        if number % 11 < 2:  # twelve o'clock, at night and at noon
            minutes = minutes % 60 + 12 * 60 * (number % 11)
        if role == "new":
            newest = max(story.truth.published for story in self.stories)
            return newest + timedelta(minutes=1 + minutes % 9)
        if source:
            return source.truth.published + timedelta(minutes=20 + minutes)
        if role in ("2010", "2013"):
            day = date(int(role), 6, 20) + timedelta(days=rng.randrange(150))
        elif number % 25 == 9:  # the far past, written before the templates of today
            day = date(2014, 4, 20) + timedelta(days=rng.randrange(2_400))
        else:
            day = self._last_day - timedelta(days=rng.randrange(self._span))
        return datetime.combine(day, time(minutes // 60, minutes % 60), CAIRO)

    def _identifier(self, day: date, rng: Random) -> int:
        number = number_on(day) + rng.randrange(1_000)
        if rng.random() < 0.04:  # numbers are given to drafts, some of them months before
            number -= rng.randrange(5_000, 60_000)
        while number in self._taken:
            number += 1
        self._taken.add(number)
        return number

    def _byline(self, number: int, role: str, era: Era, rng: Random) -> styles.Byline:
        teller = Teller(rng)
        men = (teller.tell("person_m"), teller.tell("person_m"), teller.tell("family"))
        women = (teller.tell("person_f"),)
        if role in ("prices", "weather"):
            return styles.Byline(None)
        if era == "2013":
            return styles.Byline(f"{teller.tell('town')} - {men[0]}", (men[0],))
        return styles.egypt_byline(number // 2, men, women)

    def _seed_story(self) -> Story:
        lines = files(__package__).joinpath("seed_article.txt").read_text(encoding="utf-8")
        body = tuple(line for line in lines.split("\n") if line.strip())
        headline = "العراق: اتخذنا خطوات لإنهاء تواجد القوات القتالية للتحالف الدولى بنهاية العام"
        caption, keywords = "قوات الأمن العراقية", ("العراق", "التحالف الدولى", "داعش")
        prose = Prose(headline, "", body, caption, "", keywords)
        layout = Layout(markup="nbsp", meta_time="false_z", lazy=True)
        moment = datetime(2021, 11, 6, 19, 40, tzinfo=CAIRO)
        pictures = _pictures(str(SEED_ID), prose, layout, "2020")
        truth = TruthArticle(
            identifier=str(SEED_ID),
            url=story_url(moment, slug_of(headline), str(SEED_ID)),
            headline=headline,
            body=body,
            author=("محمد جمال",),
            byline_raw="كتب محمد جمال",
            editors=EDITORS,
            sections=(SECTIONS[88].name,),
            section_ids=(88,),
            keywords=keywords,
            published=moment,
            published_raw=styles.egypt_date(moment),
            caption=caption,
            image_url=pictures[0][0],
            pictures=pictures,
        )
        return Story(0, truth, prose, layout)


def number_on(day: date) -> int:
    """The article number that the site had reached on ``day``."""
    for (start, low), (end, high) in pairwise(_NUMBERS):
        if day < end:
            return low + (high - low) * (day - start).days // (end - start).days
    return _NUMBERS[-1][1] + 1_100 * (day - _NUMBERS[-1][0]).days


def slug_of(headline: str, words: int = 10) -> str:
    """The headline's first words, joined by hyphens; quotes and signs stay."""
    return "-".join(_NOT_IN_SLUGS.sub(" ", headline).split()[:words])


def story_url(moment: datetime, slug: str, identifier: str) -> str:
    return f"{SITE}/story/{moment.year}/{moment.month}/{moment.day}/{slug}/{identifier}"


def _visible_date(moment: datetime, era: Era) -> str:
    write_date = {"2010": styles.date_2010, "2013": styles.date_2013, "2020": styles.egypt_date}
    return write_date[era](moment)


def _pictures(
    identifier: str, prose: Prose, layout: Layout, era: Era
) -> tuple[tuple[str, str | None], ...]:
    if era == "2010":
        return ()
    lead = f"https://img.youm7.com/large/20{identifier:0>10}.jpg"
    second = f"https://img.youm7.com/large/21{identifier:0>10}.jpg"
    if era == "2013":
        return ((lead, None),)
    inside = ((second, prose.picture_caption),) if layout.picture else ()
    return ((lead, prose.caption), *inside)


def _kind(role: str) -> Kind:
    kinds: dict[str, Kind] = {
        "exact_copy": "exact_copy", "near_copy": "near_copy",
        "empty": "empty", "soft_404": "soft_404", "hard_404": "hard_404",
    }  # fmt: skip
    return kinds.get(role, "article")


def _routes(number: int, role: str) -> frozenset[str]:
    if role == "plain" and number % 20 == 3:
        return frozenset({"sitemap"})
    if role == "plain" and number % 20 == 13:
        return frozenset({"sections", "rss"})
    return frozenset({"sections", "rss", "sitemap"})


def _with_odd_ending(prose: Prose, number: int) -> Prose:
    ending = _ODD_ENDINGS[number // 10 % len(_ODD_ENDINGS)]
    words = prose.headline.split()[:7]
    return Prose(
        " ".join(words) + ending,
        prose.kicker,
        prose.paragraphs,
        prose.caption,
        prose.picture_caption,
        prose.keywords,
    )
