"""HTML's own vocabulary: which tags break a line, which carry no text of the page."""

from __future__ import annotations

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

# One of these is a paragraph of its own; its parent is what holds a text together.
PARAGRAPHS = frozenset(("p", "li", "blockquote", "dd", "dt", "pre", *HEADINGS))

CELLS = frozenset(("td", "th"))

BLOCKS = PARAGRAPHS | frozenset(
    "address article aside body center details dialog div dl fieldset figcaption figure footer "
    "form header hr html legend main nav ol section summary table tbody tfoot thead tr ul "
    "caption".split()
)

# Their content is not the page's running text, whatever it is.
SILENT = frozenset(
    "applet audio button canvas datalist embed frame iframe input link map math meta noscript "
    "object option param picture-source script select source style svg template textarea title "
    "track video".split()
)
