"""Which language a text is in, by its letters and its commonest words; no model, no guess."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

__all__ = ["language"]

_SAMPLE: Final = 2_000  # characters: more of the same article changes no verdict
_FEWEST_LETTERS: Final = 6


def _runs(letters: str) -> re.Pattern[str]:
    # Beginning with the class itself lets the engine skip to a match several times faster.
    return re.compile(f"[{letters}][{letters}]*")


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_ARABIC_WORD = _runs("\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff")
_LATIN_WORD = _runs("A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f")
_OTHER_WORD = _runs("\u0370-\u052f\u0531-\u05f2\u0900-\u1fff\u3041-\ud7a3")

# Letters that only one of the languages writes.
_OWN_LETTERS: Final = (
    ("ur", frozenset("ٹڈڑںہے")),
    ("ps", frozenset("ټډړږښڼۍځڅې")),
    ("ckb", frozenset("ۆێەڕڵ")),
)
_OTHER_LETTERS: Final = frozenset("ۇۈۋڀٿڄڏڌڦڃٺ")  # Uyghur, Sindhi: Arabic script, none of ours
_EASTERN_LETTERS: Final = frozenset("پچژگ")
# Persian keyboards type these in Arabic text as well.
_EASTERN_FORMS: Final = frozenset("کی")
_ARABIC_WORDS: Final = _words(
    "في فى فی من على علی إلى الى إلی أن ان إن عن مع هذا هذه ذلك التي التى التی الذي الذى الذین "
    "الذين لا لم لن ما قد كان كانت بعد قبل بين حتى كما ثم قال قالت وقال خلال منذ لدى أو غير "
    "عند كل يوم فيه فيها عليه عليها منها وفي ومن وعلى بأن لكن ولكن"
)
_PERSIAN_WORDS: Final = _words(
    "از که كه به در را این اين است برای براي با آن هم شد شده کرد كرد خود تا یک يك ها های می شود "
    "بود دارد باید نیز امروز دیروز فردا گفت کشور نیست هستند شدند کردند خواهد دلار قیمت مردم اگر"
)
_PASHTO_WORDS: Final = _words("د په شي کړي کړل څخه")
_WORDS: Final = {
    **dict.fromkeys(_PERSIAN_WORDS, "fa"),
    **dict.fromkeys(_PASHTO_WORDS, "ps"),
    **dict.fromkeys(_ARABIC_WORDS, "ar"),
}
_ARABIC_SHAPE = re.compile("[وف]?[بك]?ال...|[وف]?لل..|[وفبلك]?[أإ]|.+ة$")

# Where words of both kinds stand together, Arabic quotes the other more often than it is quoted.
_EASTERN_OVER_ARABIC: Final = 2
# Share of the eastern words that carry a letter of the language's own.
_OWN_SHARE: Final = 0.2

_LATIN_LANGUAGES: Final = (
    ("en", _words("the and to that with for by from are it said has have will")),
    ("fr", _words("les des du et une dans est pour au aux qui sur que il ont par")),
)
_FUNCTION_WORD_SHARE: Final = 0.08


def language(text: str) -> str | None:
    """The BCP 47 tag of the language: "ar", "fa", "ur", "ckb", "ps", "en", "fr", or ``None``.

    ``None`` where there are fewer than six letters, where most letters are of another script,
    and where the words say too little. A Persian name does not make an Arabic text Persian.

    >>> language("أعلنت إدارة نادي پرسپولیس الإيراني التعاقد مع المدرب")
    'ar'
    >>> language("دولت ایران گفت که مذاکرات را ادامه می‌دهد")
    'fa'
    >>> language("پاکستان کے وزیر اعظم نے کہا ہے")
    'ur'
    >>> language("The minister said that talks will go on")
    'en'
    >>> language("2021") is None
    True
    """
    sample = text[:_SAMPLE]
    arabic = _ARABIC_WORD.findall(sample)
    latin = _LATIN_WORD.findall(sample)
    arabic_letters, latin_letters = _letters(arabic), _letters(latin)
    other_letters = _letters(_OTHER_WORD.findall(sample))
    if max(arabic_letters, latin_letters) < max(_FEWEST_LETTERS, other_letters):
        return None
    return _latin_language(latin) if latin_letters > arabic_letters else _arabic_language(arabic)


def _letters(words: list[str]) -> int:
    return sum(map(len, words))


def _arabic_language(words: list[str]) -> str | None:
    votes = Counter(map(_vote, words))
    arabic = votes["ar"]
    eastern = sum(votes.values()) - arabic - votes[""]
    if eastern <= arabic * _EASTERN_OVER_ARABIC or eastern == votes["form"] == 1:
        return "ar"
    if eastern == 1 or votes["other"] > eastern * _OWN_SHARE:
        return None
    own, count = max(((tag, votes[tag]) for tag, _ in _OWN_LETTERS), key=lambda own: own[1])
    if count >= eastern * _OWN_SHARE:
        return own
    return "fa" if votes["fa"] else "ar"


@lru_cache(maxsize=8192)
def _vote(word: str) -> str:
    """What one word says: a language, "form" for a mere keyboard's letter, "" for nothing."""
    if word in _WORDS:
        return _WORDS[word]
    letters = frozenset(word)
    for tag, own in _OWN_LETTERS:
        if letters & own:
            return tag
    if letters & _OTHER_LETTERS:
        return "other"
    if letters & _EASTERN_LETTERS:
        return "fa"
    if _ARABIC_SHAPE.match(word):
        return "ar"
    return "form" if letters & _EASTERN_FORMS else ""


def _latin_language(words: list[str]) -> str | None:
    lowered = list(map(str.lower, words))
    for tag, function_words in _LATIN_LANGUAGES:
        found = [word for word in lowered if word in function_words]
        if len(set(found)) >= 2 and len(found) >= len(words) * _FUNCTION_WORD_SHARE:
            return tag
    return None
