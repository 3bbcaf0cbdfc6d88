"""Imports point one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "newscrawl"

# A module may import from layers below its own, and from its own where the layer is marked so.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"exceptions", "health", "outcome", "signals"}),
    frozenset({"arguments", "countries", "kept", "places", "scrapyd"}),
    frozenset({"text"}),
    frozenset({"dedup"}),
    frozenset({"items", "state"}),
    frozenset({"pages"}),
    frozenset({"conditional", "manifests", "plans", "sources"}),
    frozenset({"discovery"}),
    frozenset({"spider"}),
    frozenset({"platforms"}),
    frozenset({"generic", "spiders"}),
    frozenset({"catalogue"}),
    frozenset({"fixtures", "listingfiles"}),
    frozenset(
        {
            "addons",
            "exporters",
            "extensions",
            "group",
            "handlers",
            "logformatter",
            "middlewares",
            "parquet",
            "pipelines",
            "reactorless",
            "resolver",
            "storages",
        }
    ),
    frozenset({"demo"}),
    frozenset({"commands"}),
    frozenset({"sitetests"}),
)
# Two halves of one thing.
PARTNERS = {
    ("extensions", "storages"),  # the feed exporter publishes what the storage wrote
    ("extensions", "logformatter"),  # neither the log nor a manifest shows a secret
    ("handlers", "reactorless"),  # one handler, for both event loops
    ("reactorless", "handlers"),
    ("middlewares", "handlers"),  # both read NEWSCRAWL_CONNECT_TO
    ("resolver", "handlers"),
    ("middlewares", "resolver"),  # one rule of what a public address is
}


def layer_of(part: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if part in layer)


def imports(path: Path) -> set[str]:
    """Parts of the package that a module imports, type-checking imports apart."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found = set()
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module] if node.module != "newscrawl" else []
            names += [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            assert not (isinstance(node, ast.ImportFrom) and node.level), f"{path}: relative import"
            continue
        found |= {n.split(".")[1] for n in names if n.startswith("newscrawl.")}
    return {part for part in found if not part.startswith("__")}


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_imports_point_down(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        assert imports(path) == set(), "the package itself imports nothing"
        return
    for part in imports(path) - {own}:
        assert layer_of(part) < layer_of(own) or (own, part) in PARTNERS, f"{own} imports {part}"


@pytest.mark.parametrize("part", ["text", "dedup", "state", "pages"])
def test_the_core_loads_without_scrapy(part: str) -> None:
    program = (
        f"import importlib, pkgutil, sys, newscrawl.{part} as package\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        "assert 'scrapy' not in sys.modules, 'scrapy was loaded'"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_modules_are_short() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}
