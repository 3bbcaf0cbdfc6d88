"""Names in Latin letters, as Arabic pages sign with them."""

from __future__ import annotations

import re
from typing import Final

from newscrawl.text.gazetteer import folded_words

__all__ = ["is_latin_name"]

_LATIN = re.compile(r"[A-Za-zÀ-ž][A-Za-zÀ-ž.'’-]*")
_LATIN_NOT_NAMES: Final = folded_words(
    "a about admin administrator agence agencies agency ahram anonymous app arabic author by "
    "bbc center centre channel cnn com contributor copyright correspondent daily desk digital "
    "editor editorial editors english facebook follow for free from gate google group guest "
    "home image in international live lebanon login magazine mail manager media ministry more "
    "national net network new news newspaper newsroom of office online paper photo post press "
    "published publisher read reporter reuters rights room root rss service share site sky "
    "source special sports sputnik staff store super system team test the times to today top "
    "trending tv twitter uncategorized university unknown up updated user video views visit "
    "web webmaster week with world writer www youm youtube your jazeera"
    " short url copy plus toggle navigation sign privacy policy terms all reserved comments click "
    "continue cookies breaking sponsored related recommended latest next previous view watch play "
    "download subscribe newsletter advertise careers jobs learn accept reject get back main menu "
    "search united kingdom states nations club fc city health organization"
)


def is_latin_name(tokens: list[str], labelled: bool) -> bool:
    """Whether words in Latin letters are a person's name; of one word only behind a label.

    >>> is_latin_name(["Sara", "El-Khatib"], False), is_latin_name(["Web", "Desk"], True)
    (True, False)
    """
    if not 2 - labelled <= len(tokens) <= 5:
        return False
    return all(
        _LATIN.fullmatch(token)
        and token.lower().strip(".") not in _LATIN_NOT_NAMES
        and (token[0].isupper() or token.lower() in {"al", "el", "de", "van", "von", "bin", "abu"})
        for token in tokens
    )
