"""Relative times: "منذ ساعتين", "قبل 3 أيام", "منذ ساعة ونصف", "2 hours ago"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

_UNIT_WORDS = {
    # unit: singular | dual | plural | short, which only follows a figure
    "second": ("ثانيه second", "ثانيتين ثانيتان", "ثوان ثواني الثواني seconds", "ث secs sec"),
    "minute": ("دقيقه minute", "دقيقتين دقيقتان", "دقائق دقايق minutes", "د mins min"),
    "hour": ("ساعه hour", "ساعتين ساعتان", "ساعات hours", "س hrs hr"),
    "day": ("يوم يوما day", "يومين يومان", "ايام days", "ي"),
    "week": ("اسبوع اسبوعا week", "اسبوعين اسبوعان", "اسابيع weeks", ""),
    "month": ("شهر شهرا month", "شهرين شهران", "اشهر شهور months", ""),
    "year": ("سنه عام عاما year", "سنتين سنتان عامين عامان", "سنوات سنين اعوام years", ""),
}
_FORMS = ("singular", "dual", "plural", "short")
UNITS: dict[str, tuple[str, str]] = {
    word: (unit, form)
    for unit, rows in _UNIT_WORDS.items()
    for form, row in zip(_FORMS, rows, strict=True)
    for word in row.split()
}
"""Word to its unit and grammatical number."""
BRIEF_UNITS = {
    f"{short} ago": (unit, "short")
    for short, unit in zip(("s", "m", "h", "d", "w", "mo", "y"), _UNIT_WORDS, strict=True)
}
"""The same for the ends of "2h ago"."""

_NUMBER_WORDS = (
    "واحد واحده احدي",
    "اثنان اثنتين اثنتان",
    "ثلاث ثلاثه",
    "اربع اربعه",
    "خمس خمسه",
    "ست سته",
    "سبع سبعه",
    "ثمان ثماني ثمانيه",
    "تسع تسعه",
    "عشر عشره",
    "",
    "اثنا اثني اثنتي اثنتا",
)
NUMBERS: dict[str, int] = (
    {word: n for n, row in enumerate(_NUMBER_WORDS, 1) for word in row.split()}
    | {
        word: n
        for n, row in zip(
            range(20, 70, 10),
            ("عشرين عشرون", "ثلاثين ثلاثون", "اربعين اربعون", "خمسين خمسون", "ستين ستون"),
            strict=True,
        )
        for word in row.split()
    }
    | {"احد عشر": 11}
)
"""Number word to number; compounds add up ("خمس وعشرين"), اثنا عشر aside."""
FRACTIONS = {"نصف": 2, "النصف": 2, "ثلث": 3, "الثلث": 3, "ربع": 4, "الربع": 4}
"""Fraction to the number that divides its unit."""

Precision = Literal["minute", "day", "month"]
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_PRECISION: dict[str, Precision] = {"day": "day", "week": "day", "month": "month", "year": "month"}
_LONGEST_SECONDS = 40 * 366 * 86_400


@dataclass(slots=True)
class Age:
    """How long ago: seconds and months, as precise as its smallest unit."""

    seconds: int = 0
    months: int = 0
    precision: Precision = "month"

    def add(self, count: int, unit: str) -> None:
        """Add ``count`` of ``unit``."""
        if unit in _SECONDS:
            self.seconds += count * _SECONDS[unit]
        else:
            self.months += count * (12 if unit == "year" else 1)
        finer = _PRECISION.get(unit, "minute")
        order: tuple[Precision, ...] = ("minute", "day", "month")
        self.precision = order[min(order.index(finer), order.index(self.precision))]

    def before(self, now: datetime) -> datetime | None:
        """The moment that long before ``now`` (aware, in its zone), cut to the precision."""
        if self.seconds > _LONGEST_SECONDS or self.months > 480:
            return None
        if self.precision == "minute":
            if self.months:
                return None
            moment = now.astimezone(UTC) - timedelta(seconds=self.seconds)
            return moment.astimezone(now.tzinfo)
        index = now.year * 12 + now.month - 1 - self.months
        year, month = divmod(index, 12)
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
        if self.precision == "month":
            return midnight.replace(year=year, month=month + 1, day=1)
        if self.months:
            return None
        return midnight - timedelta(days=self.seconds // 86_400)


# Signature letters (see datewords): n # figures, q number word, u unit, f fraction, a "و".
_STEP = re.compile(
    r"(?P<half>fu)|(?P<more>a?f)|[,a]?(?P<count>[n#]|q(?:a?q)*)?(?P<unit>u)(?P<one>q(?!u))?"
)


def read_age(signature: str, words: list[str]) -> Age | None:
    """The age that the tokens spell, or None where they spell none for sure."""
    age, unit, position = Age(), None, 0
    while position < len(signature):
        step = _STEP.match(signature, position)
        if step is None:
            return None
        if step["half"]:
            unit = _fraction(age, words[position], UNITS[words[position + 1]][0])
        elif step["more"]:
            unit = _fraction(age, words[step.end() - 1], unit)
        else:
            unit = _whole(age, step, words)
        if unit is None:
            return None
        position = step.end()
    return age if unit else None


def _fraction(age: Age, word: str, unit: str | None) -> str | None:
    """Add half, a third or a quarter of an hour or minute; longer units have no exact parts."""
    if unit not in ("hour", "minute"):
        return None
    age.add(_SECONDS[unit] // FRACTIONS[word], "second")
    age.precision = "minute"
    return unit


def _whole(age: Age, step: re.Match[str], words: list[str]) -> str | None:
    """Add "3 ساعات", "خمس دقائق", "ساعة واحدة" or "ساعتين"."""
    word = words[step.start("unit")]
    unit, form = UNITS.get(word) or BRIEF_UNITS[word]
    count = _count(words[slice(*step.span("count"))]) if step["count"] else None
    implied = {"singular": 1, "dual": 2}.get(form)
    if count is None:
        if implied is None:
            return None
        count = implied
        if step["one"] and NUMBERS[words[step.start("one")]] != implied:
            return None
    elif form == "dual" or step["one"]:
        return None
    age.add(count, unit)
    return unit


def _count(words: list[str]) -> int | None:
    """A figure, or number words up to 69."""
    if words[0][0].isdigit():
        return int(words[0].replace(",", ""))
    values = [NUMBERS[word] for word in words if word in NUMBERS]
    if values[0] == 12 and len(values) == 2 and values[1] == 10:
        return 12
    # Ten and the tens close a number: "خمس عشرة", "خمس وعشرين"; anything else is a list.
    if len(values) > 2 or (len(values) == 2 and not values[0] < 10 <= values[1]):
        return None
    return sum(values)
