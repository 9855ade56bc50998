"""The clause library: every paragraph of the resolutions that were added, searchable, in one SQLite file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.clauses.store.library import Library

__all__ = ["Library"]


def __getattr__(name: str) -> object:
    """`Library` when it is asked for: a window that shows rows of one needs nothing of what fills it."""
    if name != "Library":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from drafter.clauses.store.library import Library

    return Library
