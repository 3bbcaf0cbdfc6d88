"""Spiders for what no site file declares: any newspaper, any list of articles."""
