"""Arabic news sites in, clean, dated, deduplicated articles out: an asynchronous Scrapy project."""

__version__ = "0.1.0"
