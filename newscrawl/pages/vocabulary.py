"""The words that classes and ids are made of, and what each says of an element.

Whole words only: "share" is furniture, "selectionShareable" is what a script calls any paragraph.
"""

from __future__ import annotations

import re

_WORDS = {
    "share": """share sharing shares sharer sharebox sharebar sharethis sharebuttons sharetools
        shareicons sharedaddy socialshare addthis addtoany a2a social socials socialmedia
        sociallinks socialicons follow followus whatsapp telegram""",
    "related": """related relateds recirc suggested suggestions suggestion outbrain taboola speakol
        mgid dable adskeeper trending popular mostread mostviewed alsoread readalso seealso
        readnext morenews morestories othernews latestnews inject""",
    "comments": "comment comments disqus respond replies livefyre fbcomments",
    "tags": "tags taglist tagcloud keywords hashtags tagged",
    "navigation": """nav navbar navigation navmenu menu menus megamenu submenu breadcrumb
        breadcrumbs breadcumb pagination pager paging pagenav toc skiplink sitemap""",
    "footer": "footer copyright copyrights sidebar sidenav rightbar leftbar masthead topbar",
    "ad": """ad ads adv advs adsbygoogle advert adverts adunit adslot adbox adspace gpt dfp banner
        banners sponsor sponsored promo promos promoted promotion googleads midadv""",
    "consent": "consent cookie cookies gdpr cmp regwall",
    "newsletter": "newsletter newsletters subscribe subscription subscriptions signup mailinglist",
    "embed": "tweet tweets videojs vjs jwplayer jw plyr readspeaker rsbtn playlist",
    "ticker": "ticker breakingnews newsticker marquee newsflash newsbar",
    "poll": "poll polls vote voting rating ratings stars quiz survey",
    "tools": """mistake toolbar toolbox fontsize textsize modal popup tooltip lightbox offcanvas
        preloader""",
    "profile": "authorbox authorbio aboutauthor",
    "hidden": "noprint printonly",
}
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
    "related": """most read|most viewed|most popular|read also|also read|see also|also like
        |read more|more news|more stories|other news|latest news|last news|hot article|hot articles
        |hot news|you may|next article|prev next|next post|prev post|post navigation|next prev
        |more articles|other articles|news list|top stories|top news|in section""",
    "comments": "fb comments|fb like|user opinion|add comment",
    "embed": """twitter tweet|instagram media|fb post|fb video|tiktok embed|telegram post|rs skip
        |embedded content|block embed""",
    "hidden": "sr only|visually hidden|screen reader|print only|off screen",
    "profile": """author box|author bio|about author|author profile|author description|author desc
        |writer bio|about writer|writer description""",
    "share": "google news|app download|download app|short url|short link|copy link",
    "tools": """font size|text size|print btn|print tools|post tools|news tools|listen btn
        |report error""",
    # "paywall" alone is what Google has papers call the paid part of a text.
    "consent": """fc dialog|paywall box|paywall message|paywall overlay|paywall modal|paywall banner
        |paywall prompt|paywall offer|paywall wrapper|paywall form|paywall popup|paywall cta""",
}
_ROLES = {
    "date": """date dates time datetime timestamp published publish pubdate postdate newsdate
        storydate created updated modified""",
    "author": """author authors autor username byline writer writers writeby reporter auteur
        editorname""",
    "info": """editor source meta info infos views view counter hits readtime kicker category
        categories rubric label eyebrow credits""",
    "caption": """caption captions cap figcaption imgcaption imgcap photocaption credit
        imgdesc imagedesc photodesc imgdescription imagedescription""",
    "lead": """lead lede announce leadin summary summery intro introduction excerpt standfirst chapo
        sapo abstract teaser brief subhead deck dek synopsis""",
    "not body": "header head title image img media meta footer top share tools",
}


def _by_word(table: dict[str, str], separator: str | None = None) -> dict[str, str]:
    return {word.strip(): kind for kind, words in table.items() for word in words.split(separator)}


def _role(*names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in _ROLES[name].split())


NOISE_BY_WORD = _by_word(_WORDS)
NOISE_BY_PAIR = _by_word(_PAIRS, "|")
NOISE_BY_STEM = tuple(_by_word(_STEMS).items())
NOISE_BY_ROLE = {
    "navigation": "navigation",
    "complementary": "related",
    "banner": "footer",
    "contentinfo": "footer",
    "search": "navigation",
    "dialog": "consent",
}
NOISE_BY_TAG = {
    "nav": "navigation",
    "aside": "related",
    "footer": "footer",
    "header": "footer",
    "menu": "navigation",
    "dialog": "consent",
}
DATE = _role("date")
AUTHOR = _role("author")
INFO = _role("date", "author", "info")
CAPTION = _role("caption")
LEAD = _role("lead")
NOT_BODY = _role("not body")

_WHAT = "article|story|news|post|entry|details?|main|full|page|topic|single|node|content"
_PART = "body|contents?|text|txt|details?|desc|description|paragraphs?|cont|bodytext"
BODY = re.compile(
    rf"(?:^| )(?:(?:{_WHAT}) (?:{_PART})|(?:body|content) (?:text|txt|content|body)"
    r"|(?:article|news|story|post|entry)(?:body|text|content|details|story)|bodytext|fulltext"
    r"|maintext|wysiwyg|rich ?text|long ?desc|detailstext|textbody)(?: |$)"
)
