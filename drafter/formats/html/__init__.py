"""HTML: one page that needs nothing else, to be sent, printed or read aloud."""

from __future__ import annotations

from drafter.formats.html.writer import write

__all__ = ["write"]
