"""How the files of a submission are named: by symbol, else by agenda item and title, so that whoever
receives them knows what they are. The guidelines of the General Assembly ask for no fixed form."""

from __future__ import annotations

import re

from drafter.document.resolution import Resolution

_MOST = 60
_COMPLETE = re.compile(r"/L\.\d")


def stem_of(resolution: Resolution) -> str:
    """The beginning of every name: "A-C.3-80-L.45" or "Draft resolution, item 72 (a), Title".

    A symbol whose number is still open ("A/80/L.…") is that of every draft of the session: it names
    none of them.
    """
    masthead = resolution.masthead
    if _COMPLETE.search(masthead.symbol):
        return _safe(masthead.symbol.replace("/", "-"))
    kind = "decision" if masthead.kind == "decision" else "resolution"
    parts = [f"Draft {kind}"]
    if masthead.agenda_item:
        parts.append(f"item {masthead.agenda_item}")
    title = " ".join(resolution.title.plain.split())
    if len(title) > _MOST:
        title = title[:_MOST].rsplit(" ", 1)[0].rstrip(" ,;:")
    return _safe(", ".join([*parts, title] if title else parts))


def _safe(name: str) -> str:
    """Only what every file system takes; a name ends in no dot or space."""
    kept = re.sub(r"[^\w .,()'’&-]+", " ", name)
    return " ".join(kept.split()).rstrip(". ") or "Draft resolution"
