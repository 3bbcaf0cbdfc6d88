"""Lines that are the page's, not the story's."""

from __future__ import annotations

__all__ = ["boilerplate_rule", "is_block_page", "is_boilerplate", "is_related_label"]


def boilerplate_rule(line: str) -> str | None:
    """The kind of furniture that the whole ``line`` is; None where it may be text."""
    return None


def is_boilerplate(line: str) -> bool:
    """Whether the whole ``line`` is furniture."""
    return boilerplate_rule(line) is not None


def is_related_label(line: str) -> bool:
    """Whether ``line`` announces links to other stories ("اقرأ أيضا")."""
    return False


def is_block_page(text: str) -> bool:
    """Whether ``text`` is what a firewall, a consent wall or a missing page says."""
    return False
