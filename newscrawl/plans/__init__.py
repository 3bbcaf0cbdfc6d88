"""Plans: one file that says which site is crawled when, and what is due by it now.

:mod:`~newscrawl.plans.entries` reads the file, :mod:`~newscrawl.plans.occasions` is the calendar,
:mod:`~newscrawl.plans.judgement` compares both with what ran. None of them reads a clock.
"""
