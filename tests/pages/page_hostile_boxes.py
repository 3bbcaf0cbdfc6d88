# ruff: noqa: E501 - markup, unwrapped
"""Pages with other stories in and around the story: boxes, second articles, galleries, players."""

from __future__ import annotations

from datetime import timedelta

from page_hostile import hashed, hostile
from page_kit import ld
from page_layouts import cards, e, links, page, ps, top
from page_stories import Story, printed, sentence


def other(story: Story, count: int, attributes: str = "") -> str:
    """The text of another story."""
    return "".join(
        f"<p{attributes}>{e(sentence(story.rng))} {e(sentence(story.rng))}</p>"
        for _ in range(count)
    )


def around(story: Story, box: str, every: int = 2) -> str:
    """The paragraphs with a box behind each second of them."""
    return "".join(
        f"<p>{e(text)}</p>{box if n % every == 0 else ''}"
        for n, text in enumerate(story.paragraphs)
    )


# --- related boxes inside ---------------------------------------------------------------------


@hostile("related boxes inside")
def card_with_a_teaser(s: Story, v: int) -> str:
    card = f"<div class='{next(hashed(v))}'><a href='/n/5'><img src='/i/5.jpg'><h4>{e(s.title())}</h4></a><p>{e(s.teaser())}</p></div>"
    return page(
        s,
        v,
        f"<article>{top(s, v)}<div class='story-content'>{around(s, '<div>اقرأ أيضا</div>' + card, 3)}</div></article>",
    )


@hostile("related boxes inside")
def linked_lines(s: Story, v: int) -> str:
    label = ["اقرأ أيضا:", "إقرأ المزيد:", "شاهد أيضاً:", "طالع أيضا |", "موضوعات متعلقة:"][v % 5]
    line = f"<p><strong><span style='color:red'>{label} </span><a href='/n/8'>{e(s.title())}</a></strong></p>"
    return page(
        s, v, f"<div class='b'>{top(s, v)}<div class='news-details'>{around(s, line)}</div></div>"
    )


@hostile("related boxes inside")
def asides_and_tables(s: Story, v: int) -> str:
    box = [
        f"<aside class='inline-box'><h5>ذات صلة</h5>{links(s, 2)}</aside>",
        f"<table class='rel'><tr><td>اقرأ أيضا</td></tr><tr><td><a href='/n/1'>{e(s.title())}</a></td></tr></table>",
        f"<div data-type='related'><p class='label'>أخبار ذات صلة</p><ul>{links(s, 3)}</ul></div>",
        f"<blockquote><p>اقرأ أيضا</p><p><a href='/n/3'>{e(s.title())}</a></p></blockquote>",
    ][v % 4]
    return page(
        s,
        v,
        f"<div class='b'>{top(s, v)}<section class='art-text'>{around(s, box, 3)}</section></div>",
    )


@hostile("related boxes inside")
def list_at_the_head_of_the_text(s: Story, v: int) -> str:
    box = f"<div class='{next(hashed(v))}'><h4>موضوعات مرتبطة</h4><ul>{links(s, 4)}</ul></div>"
    return page(
        s,
        v,
        f"<div class='w'>{top(s, v)}<div class='post-body'>{box}{ps(s.paragraphs)}</div></div>",
    )


@hostile("related boxes inside")
def lines_of_links_without_a_label(s: Story, v: int) -> str:
    box = f"<p><a href='/n/1'>{e(s.title())}</a></p><p><a href='/n/2'>{e(s.title())}</a></p>"
    return page(
        s, v, f"<div class='w'>{top(s, v)}<div class='the-body'>{around(s, box, 4)}</div></div>"
    )


@hostile("related boxes inside")
def cards_with_prose_below_a_label(s: Story, v: int) -> str:
    name = hashed(v)
    box, item = next(name), next(name)
    made = "".join(
        f"<div class='{item}'><h3><a href='/n/{n}'>{e(s.title())}</a></h3><span>{printed(s.published + timedelta(days=n + 1), v)}</span><p>{e(sentence(s.rng))}</p></div>"
        for n in range(4)
    )
    return page(
        s,
        v,
        f"<div class='w'>{top(s, v)}<div class='z'>{ps(s.paragraphs[:2])}<div class='{box}'><h2>قد يعجبك أيضا</h2>{made}</div>{ps(s.paragraphs[2:])}</div></div>",
    )


# --- two articles -----------------------------------------------------------------------------


@hostile("two articles")
def next_ones_loaded_below(s: Story, v: int) -> str:
    more = "".join(
        f"<article class='single'><h1>{e(s.title())}</h1><span class='writer'>كتب ماهر عيسى</span><time datetime='{(s.published + timedelta(days=n)).isoformat()}'></time><div class='body-text'>{other(s, 8)}</div></article>"
        for n in (1, 2)
    )
    return page(
        s,
        v,
        f"<div class='scroll'><article class='single'>{top(s, v)}<div class='body-text'>{ps(s.paragraphs)}</div></article>{more}</div>",
    )


@hostile("two articles")
def a_longer_one_in_the_side_column(s: Story, v: int) -> str:
    name = next(hashed(v))
    column = f"<div class='{name}'><h3>مقال اليوم</h3><h4><a href='/op/9'>{e(s.title())}</a></h4>{other(s, 12)}</div>"
    content = f"<div class='c1'>{top(s, v)}<div class='c2'>{ps(s.paragraphs)}</div></div>"
    return page(s, v, content + column if v % 2 else content + f"<div>{column}</div>")


@hostile("two articles")
def one_before_it(s: Story, v: int) -> str:
    first = f"<div class='featured'><h2><a href='/n/77'>{e(s.title())}</a></h2><span>{printed(s.published + timedelta(days=3), v)}</span>{other(s, 2)}</div>"
    content = f"<div class='k'>{top(s, v)}<div class='k2'>{ps(s.paragraphs)}</div></div>"
    return page(s, v, f"{first}{content}")


@hostile("two articles")
def the_same_text_for_telephones(s: Story, v: int) -> str:
    copy = f"<div class='visible-xs d-md-none'>{ps(s.paragraphs)}</div>"
    return page(
        s,
        v,
        f"<div class='k'>{top(s, v)}<div class='hidden-xs d-none d-md-block'>{ps(s.paragraphs)}</div>{copy}</div>",
    )


@hostile("two articles")
def a_sibling_of_the_same_name(s: Story, v: int) -> str:
    second = f"<div class='item-full'><h2>{e(s.title())}</h2><div class='post-date'>{printed(s.published + timedelta(days=1), v)}</div><div class='txt'>{other(s, 7)}</div></div>"
    return page(
        s,
        v,
        f"<div class='list'><div class='item-full'>{top(s, v)}<div class='txt'>{ps(s.paragraphs)}</div></div>{second}{second}</div>",
    )


# --- galleries --------------------------------------------------------------------------------


@hostile("gallery")
def figures_between_the_paragraphs(s: Story, v: int) -> str:
    figure = f"<figure class='wp-block-image'><img src='/i/1234.jpg'><figcaption>{e(s.caption)}، تصوير كريم ندا</figcaption></figure>"
    return page(
        s,
        v,
        f"<article>{top(s, v)}<div class='entry-content'>{around(s, figure, 1)}</div></article>",
    )


@hostile("gallery")
def a_slider_with_long_captions(s: Story, v: int) -> str:
    slides = "".join(
        f"<li class='slide'><img data-src='/i/{n}.jpg' alt='{e(s.caption)}'><p class='slide-caption'>{e(sentence(s.rng))}</p></li>"
        for n in range(12)
    )
    s.paragraphs[:] = s.paragraphs[:2]
    return page(
        s,
        v,
        f"<div class='album'>{top(s, v)}<div class='slider-wrap'><ul class='slides'>{slides}</ul></div><div class='album-text'>{ps(s.paragraphs)}</div></div>",
    )


@hostile("gallery")
def pictures_in_links(s: Story, v: int) -> str:
    shots = "".join(
        f"<div class='thumb'><a href='/i/{n}.jpg'><img src='/i/{n}_s.jpg'></a><span class='cap'>{e(s.caption)} {n}</span></div>"
        for n in range(15)
    )
    return page(
        s,
        v,
        f"<div class='photo-news'>{top(s, v)}<div class='pbody'>{ps(s.paragraphs)}</div><div class='photos-grid'>{shots}</div></div>",
    )


@hostile("gallery")
def captions_in_the_text_without_a_name(s: Story, v: int) -> str:
    shot = f"<div style='text-align:center'><img src='/i/88.jpg'><br><em>صورة: {e(s.caption)}</em></div>"
    return page(
        s,
        v,
        f"<div class='w'>{top(s, v)}<div class='content-text'>{around(s, shot, 2)}</div></div>",
    )


# --- live blogs -------------------------------------------------------------------------------


def entries(story: Story, tag: str, head: str) -> str:
    """Entries of a live page, each with its own time; ``head`` takes the time and its stamp."""
    made = []
    for n, text in enumerate(story.paragraphs):
        when = story.published + timedelta(minutes=9 * (len(story.paragraphs) - n))
        stamp = head.format(clock=f"{when:%H:%M}", stamp=when.isoformat())
        made.append(f"<{tag} class='update'>{stamp}<p>{e(text)}</p></{tag.split()[0]}>")
    return "".join(made)


@hostile("live blog")
def entries_with_times(s: Story, v: int) -> str:
    head = ["<time datetime='{stamp}'>{clock}</time>", "<span class='time'>{clock}</span>"][v % 2]
    body = entries(s, "div", head)
    return page(s, v, f"<main>{top(s, v)}<div class='live-blog-wrap'>{body}</div></main>")


@hostile("live blog")
def entries_called_articles(s: Story, v: int) -> str:
    body = entries(s, "article", "<div class='post-time'>{clock}</div>")
    return page(s, v, f"<main>{top(s, v)}<section class='posts'>{body}</section></main>")


@hostile("live blog")
def entries_in_json_ld(s: Story, v: int) -> str:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": s.title(),
            "datePublished": (s.published + timedelta(hours=n + 1)).isoformat(),
            "articleBody": text,
        }
        for n, text in enumerate(s.paragraphs)
    ]
    node = ld(
        type="LiveBlogPosting",
        headline=s.headline,
        datePublished=s.published.isoformat(),
        author={"@type": "Person", "name": s.author},
        liveBlogUpdate=updates,
    )
    body = entries(s, "li", "<time datetime='{stamp}'></time>")
    return page(
        s, v, f"<main>{top(s, v)}<ol class='timeline'>{body}</ol></main>", head=node, dates=False
    )


@hostile("live blog")
def entries_that_update_a_lead(s: Story, v: int) -> str:
    lead = f"<p class='lead'>{e(s.paragraphs[0])}</p>"
    rest = Story(s.seed, s.headline, s.paragraphs[1:], s.author, s.published, s.caption, s.rng)
    body = entries(rest, "div", "<b>{clock}</b>")
    changed = s.published + timedelta(hours=3)
    note = f"<div class='upd'>آخر تحديث: {printed(changed, 0)}</div>"
    return page(s, v, f"<main>{top(s, v)}{note}{lead}<div class='stream'>{body}</div></main>")


# --- video pages ------------------------------------------------------------------------------


@hostile("video page")
def description_below_a_player(s: Story, v: int) -> str:
    s.paragraphs[:] = s.paragraphs[:1]
    player = "<div class='player'><iframe src='//v.example/1'></iframe><div class='controls'><span>تشغيل</span><span>00:00 / 03:12</span><span>كتم الصوت</span></div></div>"
    return page(
        s,
        v,
        f"<div class='vid'>{top(s, v)}{player}<div class='vid-desc'>{ps(s.paragraphs)}</div></div>{cards(s, 6)}",
    )


@hostile("video page")
def playlist_beside_the_player(s: Story, v: int) -> str:
    s.paragraphs[:] = s.paragraphs[:2]
    items = "".join(
        f"<li><a href='/v/{n}'><img src='/i/{n}.jpg'><span class='dur'>0{n}:10</span><h5>{e(s.title())}</h5></a></li>"
        for n in range(9)
    )
    return page(
        s,
        v,
        f"<div class='watch'><video src='/v.mp4'></video><ul class='up-next'>{items}</ul>{top(s, v)}<div class='about-video'>{ps(s.paragraphs)}</div></div>",
    )


@hostile("video page")
def upload_date_in_json_ld(s: Story, v: int) -> str:
    s.paragraphs[:] = s.paragraphs[:1]
    node = ld(
        type="VideoObject",
        name=s.headline,
        description=s.paragraphs[0],
        uploadDate=s.published.isoformat(),
        thumbnailUrl="https://paper.example/i/1.jpg",
    )
    content = f"<div class='v1'><div class='v2'><iframe src='//v'></iframe></div><h1>{e(s.headline)}</h1><div class='v3'>{ps(s.paragraphs)}</div></div>"
    return page(s, v, content, head=node, dates=False)


@hostile("video page")
def player_inside_the_text(s: Story, v: int) -> str:
    player = "<div class='embed-responsive'><video controls><source src='/v.mp4'>متصفحك لا يدعم الفيديو، حدّث متصفحك من فضلك لتتمكن من المشاهدة.</video></div><div class='jw-text'>حدث خطأ في تشغيل الفيديو</div>"
    return page(
        s,
        v,
        f"<article>{top(s, v)}<div class='article-text'>{around(s, player, 4)}</div></article>",
    )
