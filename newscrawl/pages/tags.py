"""HTML's own vocabulary: which tags break a line, which carry no text of the page."""

from __future__ import annotations

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

# One of these is a paragraph of its own; its parent is what holds a text together.
PARAGRAPHS = frozenset(("p", "li", "blockquote", "dd", "dt", "pre", *HEADINGS))

CELLS = frozenset(("td", "th"))

_NAMES = {
    "blocks": """address article aside body caption center details dialog div dl fieldset figcaption
        figure footer form header hr html legend main nav ol section summary table tbody tfoot thead
        tr ul""",
    "silent": """applet audio button canvas datalist embed frame iframe input link map math meta
        noscript object option param script select source style svg template textarea title track
        video""",
}
BLOCKS = PARAGRAPHS | frozenset(_NAMES["blocks"].split())

# Their content is not the page's running text, whatever it is.
SILENT = frozenset(_NAMES["silent"].split())
