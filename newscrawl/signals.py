"""Signals that a spider sends about the pages that it reads, beside Scrapy's own."""

article_read = object()
"""An article was made of a page: ``response, identifier, item, is_new`` (it goes on)."""

article_refused = object()
"""A page is no article: ``response, identifier, reason, is_news`` (not refused before)."""

listing_read = object()
"""A page of a listing was read: ``response, listing, links`` (their number)."""
