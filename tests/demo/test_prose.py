from collections import Counter
from itertools import combinations, pairwise
from random import Random

import pytest

from newscrawl.demo.copies import near_copy
from newscrawl.demo.debris import sprinkle
from newscrawl.demo.prose import Prose, Teller, _rules, write
from newscrawl.demo.sections import SECTIONS
from newscrawl.demo.templated import update

DOMAINS = sorted({section.domain for section in SECTIONS.values()})


def story(number: int, paragraphs: int = 7) -> Prose:
    return write(Teller(Random(number), DOMAINS[number % len(DOMAINS)]), paragraphs)


def bigrams(prose: Prose) -> set[tuple[str, str]]:
    words = " ".join(prose.paragraphs).split()
    return set(pairwise(words))


def likeness(one: Prose, other: Prose) -> float:
    return len(bigrams(one) & bigrams(other)) / len(bigrams(one) | bigrams(other))


def test_every_rule_that_is_named_exists() -> None:
    made = {"n"}
    general = {name.rpartition(".")[2] for name in _rules()}
    named = {part for choices in _rules().values() for c in choices for part in c[1::2]}
    assert named <= general | made


def test_unrelated_stories_share_few_word_pairs() -> None:
    stories = [bigrams(story(number)) for number in range(60)]
    shares = [len(a & b) / min(len(a), len(b)) for a, b in combinations(stories, 2)]
    assert max(shares) < 0.15
    assert sum(shares) / len(shares) < 0.04


def test_paragraphs_do_not_recur_between_stories() -> None:
    paragraphs = Counter(text for number in range(200) for text in set(story(number).paragraphs))
    assert set(paragraphs.values()) == {1}


def test_both_spellings_of_the_final_letter_occur() -> None:
    words = {word for number in range(30) for p in story(number).paragraphs for word in p.split()}
    both = {word for word in words if word[-1] == "ي" and word[:-1] + "ى" in words}
    assert len(both) > 10


def test_near_copies_are_near_and_updates_are_not() -> None:
    for number in range(20):
        original = story(number, 9)
        copy = near_copy(original, Teller(Random(number), "sport"))
        assert len(copy.paragraphs) == 8
        assert copy.headline != original.headline
        assert len(set(copy.paragraphs) & set(original.paragraphs)) < 4
        later = update(original, Teller(Random(number), "sport"))
        assert later.paragraphs[:2] == original.paragraphs[:2]
        assert likeness(original, later) < 0.4
        folded = str.maketrans("أإآةى", "اااهي")
        words = Counter(" ".join(original.paragraphs).translate(folded).split())
        kept = words & Counter(" ".join(copy.paragraphs).translate(folded).split())
        assert kept.total() / words.total() > 0.7


@pytest.mark.parametrize("number", range(20))
def test_debris_is_dirt_only(number: int) -> None:
    text = story(number).paragraphs[0]
    dirty = sprinkle(text, Random(number))
    marks = dict.fromkeys(map(ord, "\u200f\u200e\u200b\u200c\u202b\u2067\ufeff\u00adـ"))
    assert " ".join(dirty.translate(marks).split()) == text


def test_debris_occurs() -> None:
    dirty = " ".join(sprinkle(story(n).paragraphs[0], Random(n)) for n in range(90))
    assert all(mark in dirty for mark in ("ـ", "\u200f", "\u200b", "\u00a0"))
