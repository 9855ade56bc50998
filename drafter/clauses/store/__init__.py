"""The clause library: every paragraph of the resolutions that were added, searchable, in one SQLite file."""

from __future__ import annotations

from drafter.clauses.store.library import Library

__all__ = ["Library"]
