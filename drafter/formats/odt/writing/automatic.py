"""Automatic styles: one for each look that occurs, numbered in order."""

from __future__ import annotations

from drafter.formats.odt.writing.properties import (
    Attributes,
    NamedStyles,
    attributes,
    whole_measures,
)


class AutomaticStyles:
    """Gives a name to each look and writes them all at the end.

    `prefix` keeps the names of two parts apart.
    """

    def __init__(self, named: NamedStyles, prefix: str = "") -> None:
        self._named = named
        self._prefix = prefix
        self._names: dict[tuple[str, str, Attributes, Attributes], str] = {}
        self._counts: dict[str, int] = {}

    def paragraph(self, parent: str, shape: Attributes, master: str = "") -> str:
        """The style of a paragraph; the named one itself where nothing is laid over it."""
        own: Attributes = (("style:master-page-name", master),) if master else ()
        if not shape and not own:
            return parent
        measures = whole_measures(shape, self._named.measures(parent))
        return self._name("paragraph", parent, measures, own)

    def text(self, parent: str, look: Attributes) -> str:
        """The style of a span."""
        return self._name("text", parent, look, ()) if look else parent

    def cell(self, look: Attributes) -> str:
        """The style of a cell of a table."""
        return self._name("table-cell", "", look, ())

    def column(self, look: Attributes) -> str:
        """The style of a column."""
        return self._name("table-column", "", look, ())

    def row(self, look: Attributes) -> str:
        """The style of a row."""
        return self._name("table-row", "", look, ())

    def table(self, look: Attributes) -> str:
        """The style of a table."""
        return self._name("table", "", look, ())

    def _name(self, family: str, parent: str, look: Attributes, own: Attributes) -> str:
        key = (family, parent, look, own)
        if key not in self._names:
            letter = {"paragraph": "P", "text": "T"}.get(family, family.title().replace("-", ""))
            self._counts[family] = self._counts.get(family, 0) + 1
            self._names[key] = f"{self._prefix}{letter}{self._counts[family]}"
        return self._names[key]

    def markup(self) -> str:
        """All styles as elements."""
        return "".join(self._one(key, name) for key, name in self._names.items())

    def _one(self, key: tuple[str, str, Attributes, Attributes], name: str) -> str:
        family, parent, look, own = key
        based = f' style:parent-style-name="{parent}"' if parent else ""
        inside = f"<style:{family}-properties{attributes(look)}/>" if look else ""
        return (
            f'<style:style style:name="{name}" style:family="{family}"{based}{attributes(own)}>'
            f"{inside}</style:style>"
        )
