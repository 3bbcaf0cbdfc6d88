"""What surrounds the stories on every page: head, navigation, sidebar, share bar, footer."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from urllib.parse import quote, urlsplit

from newscrawl.demo.addresses import SITE
from newscrawl.demo.sections import SECTIONS
from newscrawl.demo.story import EDITORS
from newscrawl.demo.truth import TruthArticle

SUFFIX = " - اليوم السابع"
SHARE_BAR = """<div class="NEwShare_Icons"><div class="NewShareBtn"><p>مشاركة</p></div>
<ul class="share_icons"><li class="facebook"><a href="#" title="Share on facebook">فيس بوك</a></li>
<li class="twitter"><a href="#" title="Share on twitter">تويتر</a></li>
<li class="whatsapp"><a href="whatsapp://send">واتساب</a></li></ul>
<div class="BGCommentSBar"><a href="#comments"><span class="AdDCommenTNeW">\
اضف تعليقاً واقرأ تعليقات القراء</span></a></div></div>"""
CONSENT = """<div class="fc-consent-root"><div class="fc-dialog-overlay"></div>
<div class="fc-dialog-container"><h2>Welcome</h2><p>Your personal data will be processed, and \
information from your device may be stored by 142 TCF vendors.</p>
<p>Some vendors may process your personal data on the basis of legitimate interest.</p>
<button>Consent</button><button>Manage options</button></div></div>"""


def path_of(article: TruthArticle) -> str:
    """The path of its canonical URL, percent-encoded."""
    return quote(urlsplit(article.url).path, safe="/")


@cache
def ballast(size: int) -> str:
    """About ``size`` bytes of script and style, as advertising puts them on every page."""
    if size <= 0:
        return ""
    line = (
        "googletag.cmd.push(function(){{googletag.defineSlot('/000000/Inner-{0}',"
        "[[300,250],[728,90]],'div-gpt-{0}')}});\n"
    )
    rule = ".box{0} .row{0}{{margin:{0}px auto;background:#fff;float:right}}\n"
    script = "".join(line.format(n) for n in range(size * 2 // 3 // len(line) + 1))
    style = "".join(rule.format(n) for n in range(size // 3 // len(rule) + 1))
    return f"<style>\n{style}</style>\n<script>\n{script}</script>\n"


@cache
def header() -> str:
    """The top of the page, with the editors' line and the navigation."""
    links = "\n".join(
        f'<li><a href="/Section/{quote(s.slug)}/{s.number}/1">{escape(s.name)}</a></li>'
        for s in SECTIONS.values()
    )
    return f"""<header class="row headerCont">
<div class="firstMenu"><a href="/home/"><img src="/images/logo.png" alt="اليوم السابع"></a>
<a href="/search">بحث</a></div>
<div class="editors"><span>{" - ".join(EDITORS)}</span></div>
<nav><ul class="nav-list">
{links}
</ul></nav>
<div class="ticker"><span>عاجل</span></div>
</header>"""


FOOTER = """<footer><div class="footerLinks"><a href="/home/advert">إعلانات</a>
<a href="/home/contact">اتصل بنا</a></div>
<div class="copyright">© 2021 حقوق النشر محفوظة لـ<h1>اليوم السابع</h1></div>
<a href="#top" class="toTop">الرجوع الى أعلى الصفحة</a></footer>"""


def most_read(articles: Iterable[TruthArticle]) -> str:
    """The sidebar's list of stories that belong to no section in particular."""
    rows = "\n".join(
        f'<li><a href="{path_of(a)}">{escape(a.headline)}</a>'
        f'<span class="spanBottom">{a.published_raw}</span></li>'
        for a in articles
    )
    return f"""<aside class="left-Content"><div class="most-read"><p>الأكثر قراءة</p>
<ul>
{rows}
</ul></div></aside>"""


def document(title: str, head: str, body: str, padding: int, attributes: str = "") -> str:
    """A whole page. ``attributes`` go into the ``html`` tag, which has no ``lang``."""
    return f"""<!DOCTYPE html>
<html{attributes}>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{escape(title)}</title>
{head}
{ballast(padding)}</head>
<body>
{header()}
{body}
{FOOTER}
</body>
</html>
"""


def missing_page(neighbours: Iterable[TruthArticle], padding: int) -> str:
    """The page that says that there is no such page."""
    body = f"""<article class="container bodyCon"><div class="errorPage">
<h1>عفوا.. الصفحة غير موجودة</h1>
<p>الصفحة غير موجودة، ربما تم نقلها أو حذفها.</p>
<p><a href="{SITE}/home/">العودة إلى الرئيسية</a></p></div>
{most_read(neighbours)}</article>"""
    return document("الصفحة غير موجودة" + SUFFIX, "", body, padding)
