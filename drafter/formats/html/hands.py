"""Who made a change: what `ins` and `del` say of it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document.draft import TrackedChange
from drafter.formats.contract import WriteOptions
from drafter.formats.html.markup import element


class Hands:
    """Signs changes. One that someone had made in the file that was read stays his."""

    def __init__(self, options: WriteOptions, known: Sequence[TrackedChange]) -> None:
        self._author = "" if options.scrub else options.author
        moment = None if options.scrub else options.moment
        self._moment = "" if moment is None else moment.isoformat(timespec="seconds")
        self._known = () if options.scrub else tuple(known)

    def inserted(self, inside: str, target: str, text: str, *, moved: bool = False) -> str:
        """Markup as inserted into the text of that target."""
        return self._change("ins", inside, target, text, moved)

    def deleted(self, inside: str, target: str, text: str, *, moved: bool = False) -> str:
        """Markup as deleted from it."""
        return self._change("del", inside, target, text, moved)

    def _change(self, name: str, inside: str, target: str, text: str, moved: bool) -> str:
        if not inside:
            return ""
        author, moment = self._author, self._moment
        words = text.strip()
        for change in self._known:
            same_place = change.target == target and change.inserted == (name == "ins")
            if same_place and words and (words in change.text or change.text.strip() in words):
                author = change.author
                moment = "" if change.date is None else change.date.isoformat(timespec="seconds")
                break
        return element(
            name,
            inside,
            class_="moved" if moved else None,
            title=author or None,
            datetime=moment or None,
        )
