"""The tests that every site has without being written: of the package's sites and of private ones.

In a checkout they are part of the tests. For private sites alone, anywhere::

    NEWSCRAWL_SITES=~/papers python -m pytest --pyargs newscrawl.sitetests

needs ``pip install 'newscrawl[test]'``. ``-k NAME`` runs those of one site.
"""
