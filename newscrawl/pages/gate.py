"""Whether a page is an article at all; if not, why."""

from __future__ import annotations

import re
from itertools import pairwise

from newscrawl.pages.addresses import is_front_page
from newscrawl.pages.document import Document
from newscrawl.pages.jsonld import is_article, kinds
from newscrawl.pages.metadata import Metadata, text_of
from newscrawl.pages.reading import Article
from newscrawl.text.arabic import normalize
from newscrawl.text.boilerplate import is_block_page

_MISSING = re.compile(
    r"(?i)(?:\W*(?:خطأ|error)?\W*404\W*(?:(?:error|page|not|الصفحة|غير|خطأ)\b.*)?"
    r"|.*\b(?:page|file|article|story)? ?not (?:be )?found\b.*"
    r"|.*(?:الصفحة|المقال|الخبر|الرابط|المحتوى|الموضوع)\S* (?:التي تبحث عنها |المطلوبة? )?"
    r"(?:غير موجود|غير متوفر|غير متاح|لم تعد|لا توجد|محذوف|تم حذف).*"
    r"|.*(?:لم يتم العثور|لم نعثر|لا يمكن العثور|تعذر العثور|لم نتمكن من العثور).*"
    r"|\W*(?:عذر|عفو)[اًا]+\W*)"
)
_LISTING_KINDS = frozenset(("CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage"))
_FEWEST_WORDS = 5
_MOST_REFUSING = 300  # words: walls explain themselves, but not at an article's length
_SAMPLE = 3_000
_SHORTEST_PROSE = 40
_FEWEST_CARDS = 5
_MANY_LINKS = 10
_FEW_WORDS = 60
_ABOUT_THE_SITE = frozenset(
    normalize(title)
    for title in [
        "من نحن",
        "عن الموقع",
        "عن الصحيفة",
        "اتصل بنا",
        "تواصل معنا",
        "أعلن معنا",
        "هيئة التحرير",
        "سياسة الخصوصية",
        "شروط الاستخدام",
        "اتفاقية الاستخدام",
        "تسجيل الدخول",
        "إنشاء حساب جديد",
        "استعادة كلمة المرور",
        "نتائج البحث",
        "خريطة الموقع",
    ]
)


def reason_against(
    document: Document, metadata: Metadata, headline: str | None, body: str | None
) -> str | None:
    """Why the page is no article, in a few words for a log; None where it is one."""
    for title in (headline, metadata.title):
        if title and len(title.split()) <= 12 and _MISSING.fullmatch(title[:200].strip()):
            return "soft 404"
    opening = f"{metadata.title or ''}\n{headline or ''}\n{(body or '')[:_SAMPLE]}"
    if opening.count(" ") <= _MOST_REFUSING and is_block_page(opening):
        return "block page"
    if not headline and not body:
        return _what_is_empty(document)
    if is_front_page(document.url):
        return "listing page: the site's front page"
    if _says_listing(metadata):
        return "listing page: its metadata says so"
    if not headline:
        return "no headline"
    if not body or len(body.split()) < _FEWEST_WORDS:
        return "no body"
    if headline and normalize(headline) in _ABOUT_THE_SITE:
        return "a page about the site"
    return None


def looks_listing(metadata: Metadata, article: Article, *, dated: bool) -> str | None:
    """Why the text is that of a listing: its links and teasers; None where it is an article's."""
    if _says_article(metadata):
        return None
    region, paragraphs = article.region, article.body.paragraphs
    if region is not None and region.only_cards:
        return "listing page: nothing but teasers"
    few = sum(len(text.split()) for text in paragraphs) < _FEW_WORDS
    if region is not None and not dated and few and region.cards >= _FEWEST_CARDS:
        return "listing page: more teasers than text"
    lines = [block for block in article.reading.blocks if block.place == "within"]
    # Cards alternate: a link, its teaser, a link. A box inside an article is one run of links.
    runs = sum(block.is_link and not after.is_link for block, after in pairwise(lines))
    texts = [text for text in paragraphs if len(text) >= _SHORTEST_PROSE]
    linked = {block.text for block in lines if 2 * block.linked >= len(block.text)}
    # An article with a link below every paragraph begins with a paragraph, a listing with a link.
    begins = next((block.is_link for block in lines if len(block.text) >= _SHORTEST_PROSE), False)
    enough = len(texts) if dated else len(texts) / 2
    if runs >= _FEWEST_CARDS and runs >= enough and (begins or not dated):
        return "listing page: as many links as paragraphs"
    if not dated and sum(block.is_link for block in lines) > max(_MANY_LINKS, 2 * len(texts)):
        return "listing page: more links than paragraphs"
    if 2 * sum(text in linked for text in paragraphs) > max(_FEWEST_CARDS, len(paragraphs)):
        return "listing page: its paragraphs are links"
    teasers = sum(text.endswith(("...", "…")) for text in texts)
    if teasers >= _FEWEST_CARDS and 2 * teasers > len(texts):
        return "listing page: its paragraphs are cut short"
    return None


def _what_is_empty(document: Document) -> str:
    text = " ".join(text_of(document.body).split()[:400])
    return (
        "empty page: its text is drawn by a script" if len(text) < 200 else "no headline, no body"
    )


def _says_article(metadata: Metadata) -> bool:
    return (
        any(is_article(node) for node in metadata.nodes)
        or "article:published_time" in metadata.meta
        or "articleBody" in metadata.properties
    )


def _says_listing(metadata: Metadata) -> bool:
    listed = any(not _LISTING_KINDS.isdisjoint(kinds(node)) for node in metadata.nodes)
    return listed and not _says_article(metadata)
