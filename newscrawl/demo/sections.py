"""The sections of the embedded newspaper: Youm7's numbers and names."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

BREAKING = 65


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its number decides, its slug is decoration."""

    number: int
    name: str
    domain: str
    """Which part of the vocabulary its stories are told with."""
    weight: int
    """Its share of the stories that begin in it, against the other sections' weights."""

    @property
    def slug(self) -> str:
        return self.name.replace(" ", "-")


SECTIONS = {
    section.number: section
    for section in (
        Section(BREAKING, "أخبار عاجلة", "politics", 3),
        Section(319, "سياسة", "politics", 7),
        Section(97, "تقارير مصرية", "province", 7),
        Section(203, "حوادث", "accidents", 9),
        Section(296, "أخبار المحافظات", "province", 8),
        Section(298, "أخبار الرياضة", "sport", 8),
        Section(297, "اقتصاد وبورصة", "economy", 8),
        Section(88, "أخبار عربية", "arab", 14),
        Section(286, "أخبار عالمية", "world", 12),
        Section(48, "فن", "culture", 5),
        Section(94, "ثقافة", "culture", 4),
        Section(89, "المرأة والمنوعات", "women", 5),
        Section(245, "صحة وطب", "health", 5),
        Section(251, "تليفزيون", "culture", 3),
        Section(328, "علوم و تكنولوجيا", "science", 4),
        Section(332, "كرة عالمية", "sport", 4),
        Section(359, "دين وحياة", "religion", 3),
        Section(12, "تحقيقات وملفات", "politics", 2),
        Section(87, "مقالات", "culture", 1),
        Section(190, "مقالات القراء", "women", 1),
    )
}
_LOTTERY = tuple(s.number for s in SECTIONS.values() for _ in range(s.weight))
_NUMBERS = tuple(SECTIONS)


def draw_sections(rng: Random, primary: int | None = None) -> tuple[int, ...]:
    """Section numbers for one story, the one it begins in first; two in five stand in several."""
    first = primary or _LOTTERY[int(rng.random() * len(_LOTTERY))]
    drawn = [first]
    if rng.random() < 0.25:
        drawn.append(BREAKING)
    if rng.random() < 0.25:
        drawn.append(_NUMBERS[int(rng.random() * len(_NUMBERS))])
    return tuple(dict.fromkeys(drawn))
