"""What an element's class and id say that it is: words of them, never parts of words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newscrawl.pages.document import Element


class Marks(NamedTuple):
    """What the names of an element say of its role."""

    noise: str | None = None
    """Which kind of page furniture it is; None where it may be text."""
    info: bool = False
    """Date, byline, counters: about the article."""
    caption: bool = False
    body: bool = False
    """The article's text itself."""
    lead: bool = False
    date: bool = False
    author: bool = False


# Single words that say it alone.
_WORDS = {
    "share": "share sharing shares sharer sharebox sharebar sharethis sharebuttons sharetools "
    "shareicons sharedaddy socialshare addthis addtoany a2a social socials socialmedia sociallinks "
    "socialicons follow followus whatsapp telegram",
    "related": "related relateds recirc suggested suggestions suggestion outbrain taboola speakol "
    "mgid dable adskeeper trending popular mostread mostviewed alsoread readalso seealso readnext "
    "morenews morestories othernews latestnews inject",
    "comments": "comment comments disqus respond replies livefyre fbcomments ratings",
    "tags": "tags taglist tagcloud keywords hashtags tagged",
    "navigation": "nav navbar navigation navmenu menu menus megamenu submenu breadcrumb breadcrumbs "
    "breadcumb pagination pager paging pagenav toc skiplink sitemap",
    "footer": "footer copyright copyrights sidebar sidenav rightbar leftbar masthead topbar",
    "ad": "ad ads adv advs adsbygoogle advert adverts adunit adslot adbox adspace gpt dfp banner "
    "banners sponsor sponsored promo promos promoted promotion googleads midadv",
    "consent": "consent cookie cookies gdpr cmp paywall regwall",
    "newsletter": "newsletter newsletters subscribe subscription subscriptions signup mailinglist",
    "embed": "videojs jwplayer readspeaker rsbtn playlist",
    "ticker": "ticker breakingnews newsticker marquee newsflash newsbar",
    "poll": "poll polls vote voting rating stars quiz survey",
    "tools": "toolbar toolbox fontsize textsize modal popup tooltip lightbox offcanvas preloader",
    "profile": "authorbox authorbio aboutauthor",
    "hidden": "noprint printonly",
}
# Stems that begin only words of that kind.
_STEMS = {
    "related": "related recommend mostread mostview",
    "comments": "comments commentlist commentform commentbox",
    "ad": "advert adsense googlead sponsor",
    "newsletter": "newsletter subscri",
    "navigation": "breadcrum pagination",
    "share": "sharethis socialshare socialmedia",
    "footer": "sidebar footer",
}
_PAIRS = {
    "related": "most read|most viewed|most popular|read also|also read|see also|also like|"
    "read more|more news|more stories|other news|latest news|last news|hot article|hot articles|"
    "hot news|you may|next article|prev next|next post|prev post|post navigation|next prev|"
    "more articles|other articles|other articles|news list|top stories|top news|in section",
    "comments": "fb comments|fb like|user opinion|add comment",
    "embed": "twitter tweet|instagram media|fb post|fb video|tiktok embed|telegram post|rs skip",
    "hidden": "sr only|visually hidden|screen reader|print only",
    "profile": "author box|author bio|about author|author profile|author description",
    "share": "google news|app download|download app|short url|short link|copy link",
    "tools": "font size|text size|print btn|listen btn",
    "consent": "fc dialog",
}
_INFO = frozenset(
    "date dates time datetime timestamp published publish pubdate postdate newsdate storydate "
    "created updated modified author authors byline writer writers writeby editor reporter source "
    "meta info infos details-info views view counter hits readtime kicker category categories "
    "rubric label eyebrow credits".split()
)
_DATE = frozenset(
    "date dates time datetime timestamp published publish pubdate postdate newsdate storydate "
    "created updated modified".split()
)
_AUTHOR = frozenset("author authors byline writer writers writeby reporter auteur editorname".split())
_CAPTION = frozenset("caption captions cap figcaption imgcaption imgcap photocaption credit".split())
_LEAD = frozenset(
    "lead lede leadin summary summery intro introduction excerpt standfirst chapo sapo abstract "
    "teaser brief subhead deck dek synopsis".split()
)
_BODY = re.compile(
    r"(?:^| )(?:article|story|news|post|entry|details?|main|full|page|topic|single|node|content)"
    r" (?:body|content|contents|text|txt|details?|desc|description|paragraphs?|cont|bodytext)(?: |$)"
    r"|(?:^| )(?:body|content) (?:text|txt|content|body)(?: |$)"
    r"|(?:^| )(?:articlebody|articletext|articlecontent|articledetails|newsbody|newstext|newscontent"
    r"|newsdetails|newsstory|storybody|storytext|bodytext|entrycontent|postcontent|postbody"
    r"|fulltext|maintext|wysiwyg|richtext|longdesc|newscontent|detailstext|textbody)(?: |$)"
    r"|(?:^| )rich text(?: |$)|(?:^| )long desc(?: |$)"
)
_NOT_BODY = frozenset("header head title image img media meta footer top share tools".split())
_NAME_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_ROLES = {
    "navigation": "navigation",
    "complementary": "related",
    "banner": "footer",
    "contentinfo": "footer",
    "search": "navigation",
    "dialog": "consent",
}
_TAGS = {
    "nav": "navigation",
    "aside": "related",
    "footer": "footer",
    "header": "footer",
    "menu": "navigation",
    "dialog": "consent",
}
_NONE = Marks()

_BY_WORD = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_BY_PAIR = {pair: kind for kind, pairs in _PAIRS.items() for pair in pairs.split("|")}
_BY_STEM = tuple((stem, kind) for kind, stems in _STEMS.items() for stem in stems.split())


def marks(element: Element) -> Marks:
    """What the element's class, id and role say."""
    classes, id_, role = element.get("class", ""), element.get("id", ""), element.get("role")
    found = _read(classes[:300], id_[:100]) if classes or id_ else _NONE
    if found.noise is None:
        kind = _ROLES.get(role) if role else _TAGS.get(element.tag)
        if kind is not None:
            return found._replace(noise=kind)
    return found


@lru_cache(maxsize=4096)
def _read(classes: str, id_: str) -> Marks:
    names = [*classes.split(), id_]
    parts = [[part.lower() for part in _NAME_PARTS.findall(name)] for name in names]
    words = {word for name in parts for word in name} | {name.lower() for name in names}
    joined = [" ".join(name) for name in parts]
    whole = {"".join(name) for name in parts}
    last = {name[-1] for name in parts if name}
    return Marks(
        noise=_noise(words | whole, joined),
        info=not _INFO.isdisjoint(last | whole),
        caption=not _CAPTION.isdisjoint(words | whole),
        body=any(_BODY.search(name) for name in [*joined, *whole])
        and _NOT_BODY.isdisjoint(words),
        lead=not _LEAD.isdisjoint(words),
        date=not _DATE.isdisjoint(words | whole) ,
        author=not _AUTHOR.isdisjoint(words | whole),
    )


def _noise(words: set[str], joined: list[str]) -> str | None:
    for word in sorted(words):
        if kind := _BY_WORD.get(word):
            return kind
        for stem, kind in _BY_STEM:
            if word.startswith(stem):
                return kind
    for name in joined:
        parts = name.split()
        for pair in zip(parts, parts[1:], strict=False):
            if kind := _BY_PAIR.get(" ".join(pair)):
                return kind
    return None
