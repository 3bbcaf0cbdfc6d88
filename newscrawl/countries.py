"""Which country keeps which time, by the tables of the time zone database."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Countries whose own top-level domain an Arabic paper uses for what it is. Others lend theirs: .tv
# and .me say nothing of Tuvalu and Montenegro.
_LABELS = "ae bh dz eg iq jo kw lb ly ma mr om ps qa sa sd sy tn ye"
_ARAB_DOMAINS = frozenset(_LABELS.split())


@cache
def names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> English name."""
    return {row[0]: row[1] for row in _rows("iso3166.tab")}


@cache
def zones() -> dict[str, tuple[str, ...]]:
    """ISO 3166-1 alpha-2 -> the IANA zones kept there.

    >>> zones()["EG"], zones()["PS"]
    (('Africa/Cairo',), ('Asia/Gaza', 'Asia/Hebron'))
    """
    found: dict[str, tuple[str, ...]] = {}
    for country, _, zone, *_ in _rows("zone.tab"):
        found[country] = (*found.get(country, ()), zone)
    return found


def of_host(host: str) -> tuple[str | None, str | None]:
    """Country and zone that a host's last label tells without a doubt; None for the rest.

    >>> of_host("www.paper.com.eg"), of_host("paper.ps"), of_host("paper.tv")
    (('EG', 'Africa/Cairo'), ('PS', None), (None, None))
    """
    label = host.lower().rstrip(".").rpartition(".")[2]
    if label not in _ARAB_DOMAINS:
        return None, None
    country = label.upper()
    kept = zones()[country]
    return country, kept[0] if len(kept) == 1 else None


def _rows(name: str) -> list[list[str]]:
    text = files("tzdata.zoneinfo").joinpath(name).read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split("\t") for line in lines]
