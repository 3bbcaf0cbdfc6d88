"""The newsroom: decides what the paper holds, story by story, from a seed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from newscrawl.demo.addresses import SEED_ID, number_on
from newscrawl.demo.sections import BREAKING, draw_sections
from newscrawl.demo.story import CAIRO, EVERYWHERE, Assignment, Story, seed_story, write_story
from newscrawl.demo.styles import STYLES, desk_of
from newscrawl.demo.truth import Route

# Role of a story -> how many of them in a hundred stories, and at least.
_SHARES = {
    "exact_copy": (3, 2), "near_copy": (4, 2), "empty": (1, 1), "soft_404": (1, 1),
    "hard_404": (0.5, 1), "flaky": (0.1, 1), "2010": (3, 2), "2013": (3, 2),
    "prices": (3, 2), "weather": (2, 2), "lineup": (2, 2), "update": (2, 1),
}  # fmt: skip
SMALLEST_WITH_TRAPS = 40


def roles(articles: int) -> list[str]:
    """What each of ``articles`` stories is; the seed story first, the traps in the middle.

    Papers under ``SMALLEST_WITH_TRAPS`` stories hold plain ones only.
    """
    plan = ["seed"]
    if articles >= SMALLEST_WITH_TRAPS:
        traps = [
            role
            for role, (share, least) in _SHARES.items()
            for _ in range(max(least, int(articles * share / 100)))
        ]
        plain = articles - 1 - len(traps)
        # Enough plain ones first for copies to be made of.
        plan += ["plain"] * (plain * 2 // 3) + traps
    return plan + ["plain"] * (articles - len(plan))


class Newsroom:
    """Writes the stories one after another; the same arguments give the same paper."""

    def __init__(self, articles: int, seed: int, last_day: date, style: str) -> None:
        if style not in STYLES:
            raise ValueError(f"no style {style!r}: one of {', '.join(STYLES)}")
        self._seed = seed
        self._last_day = last_day
        self._style = style
        self._span = max(30, articles // 12)
        self._taken = {SEED_ID}
        self._sources: list[Story] = []
        self.stories: list[Story] = [seed_story()]
        for role in roles(articles)[1:]:
            self._add(role)

    def publish(self, count: int) -> list[Story]:
        """``count`` new stories, each a few minutes newer than anything before it."""
        return [self._add("new") for _ in range(count)]

    def _add(self, role: str) -> Story:
        number = len(self.stories)
        # A generator of its own, so that a story does not depend on the ones before it.
        rng = Random(f"{self._seed}/{number}")  # noqa: S311 - repeatable, not secret
        story = write_story(self._assignment(number, role, rng))
        self.stories.append(story)
        if role == "plain" and len(story.prose.paragraphs) >= 5:
            self._sources.append(story)
        return story

    def _assignment(self, number: int, role: str, rng: Random) -> Assignment:
        source = self._source(role, rng)
        routes = _routes(number, role)
        moment = self._moment(number, role, rng, source)
        return Assignment(
            number=number,
            role=role,
            rng=rng,
            moment=moment,
            sections=_sections(role, rng, source, routes),
            identifier=str(self._identifier(moment.date(), rng)),
            desk=desk_of(self._style, number),
            source=source,
            routes=routes,
        )

    def _source(self, role: str, rng: Random) -> Story | None:
        if role not in ("exact_copy", "near_copy", "update"):
            return None
        # Taken out, so that no story is copied twice and an update's story is no copy's.
        return self._sources.pop(int(rng.random() * len(self._sources)))

    def _moment(self, number: int, role: str, rng: Random, source: Story | None) -> datetime:
        minutes = rng.randrange(24 * 60)
        if number % 11 < 2:  # twelve o'clock, at night and at noon
            minutes = minutes % 60 + 12 * 60 * (number % 11)
        if role == "new":
            newest = max(story.truth.published for story in self.stories)
            return _in_cairo(newest + timedelta(minutes=1 + minutes % 9))
        if source:
            return _in_cairo(source.truth.published + timedelta(minutes=20 + minutes))
        day = self._day(number, role, rng)
        return _in_cairo(datetime.combine(day, time(minutes // 60, minutes % 60), CAIRO))

    def _day(self, number: int, role: str, rng: Random) -> date:
        if role in ("2010", "2013"):
            return date(int(role), 6, 20) + timedelta(days=rng.randrange(150))
        if number % 50 == 34:  # a summer in which Egypt kept summer time
            return date(2014, 8, 5) + timedelta(days=rng.randrange(45))
        if number % 25 == 9:  # years that the site has moved into its new templates
            return date(2015, 1, 1) + timedelta(days=rng.randrange(2_000))
        return self._last_day - timedelta(days=rng.randrange(self._span))

    def _identifier(self, day: date, rng: Random) -> int:
        number = number_on(day) + rng.randrange(1_000)
        if rng.random() < 0.04:  # numbers are given to drafts, some of them months before
            number -= rng.randrange(5_000, 60_000)
        while number in self._taken:
            number += 1
        self._taken.add(number)
        return number


def _in_cairo(moment: datetime) -> datetime:
    """``moment``, moved on by an hour where Cairo's clocks left it out."""
    return moment.astimezone(UTC).astimezone(CAIRO)


def _routes(number: int, role: str) -> frozenset[Route]:
    if role != "plain":
        return EVERYWHERE
    if number % 50 == 9:
        return frozenset({"sections"})
    if number % 20 == 3:
        return frozenset({"sitemap"})
    return frozenset({"sections", "rss"}) if number % 20 == 13 else EVERYWHERE


def _sections(
    role: str, rng: Random, source: Story | None, routes: frozenset[Route]
) -> tuple[int, ...]:
    if source is None:
        numbers = draw_sections(rng)
        # The longest section, so that what only sections list stands deep in one.
        return tuple(dict.fromkeys((*numbers, BREAKING))) if routes == {"sections"} else numbers
    first = source.truth.section_ids[0]
    if role == "update":
        return draw_sections(rng, first)
    numbers = draw_sections(rng)
    # A copy comes out in another section than its original.
    return numbers if numbers[0] != first else draw_sections(rng, 97 if first != 97 else 319)
