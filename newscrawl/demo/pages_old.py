"""Article pages that kept the templates of 2010 (windows-1256) and of 2013."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from newscrawl.demo import furniture
from newscrawl.demo.story import Story
from newscrawl.demo.truth import TruthArticle


def page_2010(story: Story, neighbours: Sequence[TruthArticle]) -> bytes:
    """Tables, no metadata, a body of lines between two comments, in windows-1256."""
    truth = story.truth
    lines = "\n<br><br>\n".join(escape(text, quote=False) for text in truth.body)
    byline = escape(truth.byline_raw or "")
    page = f"""<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<title>اليوم السابع | {escape(truth.headline)}</title>
</head>
<body dir="rtl">
<table width="100%"><tr><td><a href="/">الرئيسية</a></td>
<td><a href="/NewsSection.asp?SecID={truth.section_ids[0]}">{truth.sections[0]}</a></td>
</tr></table>
<div id="newsStory">
<h3>{escape(truth.headline)}</h3>
<p class="newsStoryDate">{truth.published_raw}</p>
<p class="newsStoryEditor">{byline}</p>
<!-- end sport advertise -->
{lines}
<br>
<!-- sport ads website -->
</div>
<p>موضوعات متعلقة:</p>
<ul>{_links(neighbours[:3])}</ul>
<div class="commentCount">عدد التعليقات 1</div>
<div class="commentBlock"><h4>1</h4><p>بواسطة: قارئ</p>
<p>تاريخ التعليق: {truth.published_raw[:-5]}23:59</p><p>شكرا على هذا الموضوع</p></div>
<p>اضف تعليق</p>
</body>
</html>
"""
    return page.encode("cp1256", "xmlcharrefreplace")


def page_2013(story: Story, neighbours: Sequence[TruthArticle], padding: int) -> str:
    """``newsStory*`` blocks, OpenGraph without dates, a body of paragraphs."""
    truth = story.truth
    paragraphs = "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in truth.body)
    return f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>اليوم السابع | {escape(truth.headline)}</title>
<meta property="og:title" content="{escape(truth.headline)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="اليوم السابع">
<meta property="og:image" content="{truth.image_url}">
{furniture.ballast(padding // 2)}</head>
<body>
<div id="topMenu"><a href="/">الرئيسية</a>
<a class="sectionName" href="/NewsSection.asp?SecID={truth.section_ids[0]}">{truth.sections[0]}</a>
</div><div class="newsStoryHeader"><h1>{escape(truth.headline)}</h1></div>
<p class="newsStoryDate">{truth.published_raw}</p>
<div class="newsStoryImg"><img src="{truth.image_url}" alt=""></div>
<p class="newsStoryEditor">{escape(truth.byline_raw or "")}</p>
<div class="newsStoryTxt">
{paragraphs}
</div>
<div class="newsStoryRelated"><p>موضوعات متعلقة</p><ul>{_links(neighbours[:3])}</ul></div>
<div id="footer"><p>جميع الحقوق محفوظة لجريدة اليوم السابع</p></div>
</body>
</html>
"""


def _links(articles: Sequence[TruthArticle]) -> str:
    return "\n".join(
        f'<li><a href="{furniture.path_of(a)}">{escape(a.headline)}</a></li>' for a in articles
    )
