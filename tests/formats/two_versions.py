"""Versions of a resolution, and what any format with tracked changes must keep of two of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from drafter.document.draft import Draft
from drafter.document.json_form import resolution_to_json
from drafter.document.marked_text import MarkKind, footnote_reference, plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadResult, WriteOptions
from tests.formats.docx.samples import adopted
from tests.strategies import resolutions

TRACKED = WriteOptions(tracked=True, author="Ada")
BARE = WriteOptions(scrub=True)
Pair = tuple[Resolution, Resolution]


@dataclass(frozen=True)
class TrackingFormat:
    """A format by its reader and its writer."""

    read: Callable[[bytes], ReadResult]
    write: Callable[[Draft, WriteOptions], bytes]

    def tracked(
        self, base: Resolution, current: Resolution, options: WriteOptions = TRACKED
    ) -> bytes:
        """A file with the changes from `base` to `current`."""
        return self.write(Draft(current, base=base), options)

    def both(self, data: bytes) -> Pair:
        """Base and current of a file."""
        draft = self.read(data).draft
        return draft.base or draft.current, draft.current

    def check(self, base: Resolution, current: Resolution) -> None:
        """Rejecting all changes must give the base, accepting all the current text."""
        before, after = self.both(self.tracked(base, current, replace(TRACKED, scrub=True)))
        assert essence(after) == self._alone(current)
        assert essence(before) == self._alone(base)

    def check_unlike(self, base: Resolution, current: Resolution) -> None:
        """The same of two texts that have nothing to do with each other, but for what a file has once:
        one organ with its styles, one number of the first note."""
        masthead = replace(current.masthead, organ=base.masthead.organ)
        self.check(base, replace(current, masthead=masthead, first_footnote=base.first_footnote))

    def _alone(self, resolution: Resolution) -> Any:
        """What anyone reads from a plain file of the resolution, without our custom part."""
        return essence(self.read(self.write(Draft(resolution), BARE)).draft.current)


def essence(resolution: Resolution) -> Any:
    """All but the ids, which Word numbers as it likes."""
    data = resolution_to_json(resolution)
    names = {note.id: f"note {n}" for n, note in enumerate(resolution.footnotes)}

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bare(item) for key, item in value.items() if key != "id"}
        if isinstance(value, list):
            return [bare(item) for item in value]
        return names.get(value, value) if isinstance(value, str) else value

    return bare({**data, "first_footnote": 1})


@st.composite
def edited(draw: st.DrawFn) -> tuple[Resolution, Resolution]:
    """A resolution and a version of it: paragraphs moved, changed, dropped and added."""
    base = draw(resolutions())
    paragraphs = list(draw(st.permutations(base.paragraphs)))
    for place, paragraph in enumerate(paragraphs):
        what = draw(st.sampled_from(["keep", "keep", "words", "mark", "drop"]))
        if what == "words":
            at = draw(st.integers(0, len(paragraph.content)))
            content = paragraph.content.replace(at, at, plain("new words"))
            paragraphs[place] = replace(paragraph, content=content)
        elif what == "mark" and paragraph.content.text:
            content = paragraph.content.with_mark(MarkKind.ITALIC, 0, 3)
            paragraphs[place] = replace(paragraph, content=content)
        elif what == "drop":
            paragraphs[place] = replace(
                paragraph, content=plain("other"), id=f"{0x999 + place:08X}"
            )
    return base, replace(base, paragraphs=tuple(paragraphs))


def words_changed() -> Pair:
    """A word of the second paragraph is another."""
    base = adopted()
    second = base.paragraphs[1]
    at = second.text.index("small")
    content = second.content.replace(at, at + 5, plain("smaller"))
    return base, with_paragraph(base, 1, replace(second, content=content))


def set_otherwise() -> Pair:
    """The second paragraph has lost its italics."""
    base = adopted()
    second = base.paragraphs[1]
    content = second.content.without_mark(MarkKind.ITALIC)
    return base, with_paragraph(base, 1, replace(second, content=content))


def paragraph_inserted() -> Pair:
    """A new paragraph stands after the fourth."""
    base = adopted()
    new = Paragraph("00FFFF01", ParagraphKind.OPERATIVE, plain("Thanks the bell-ringers;"))
    return base, replace(base, paragraphs=(*base.paragraphs[:4], new, *base.paragraphs[4:]))


def paragraph_moved() -> Pair:
    """The first two paragraphs have changed places."""
    base = adopted()
    first, second, *rest = base.paragraphs
    return base, replace(base, paragraphs=(second, first, *rest))


def kind_changed() -> Pair:
    """The third paragraph is plain text now."""
    base = adopted()
    return base, with_paragraph(base, 2, replace(base.paragraphs[2], kind=ParagraphKind.TEXT))


def notes_changed() -> Pair:
    """A note is changed, one is added."""
    base = adopted()
    second = base.paragraphs[1]
    added = Footnote("00000A09", plain("A third note."))
    content = second.content.replace(3, 3, footnote_reference(added.id))
    changed = replace(base.footnotes[0], content=plain("00000A01, para. 7."))
    current = with_paragraph(base, 1, replace(second, content=content))
    return base, replace(current, footnotes=(changed, added, base.footnotes[1]))


def masthead_changed() -> Pair:
    """Nothing but the particulars differ."""
    base = adopted()
    masthead = replace(
        base.masthead,
        symbol="A/80/L.7",
        session=80,
        distribution="Limited",
        document_date=datetime.date(2025, 10, 1),
        original="English",
    )
    return base, replace(base, masthead=masthead)


def title_changed() -> Pair:
    """The title has another word."""
    base = adopted()
    return base, replace(base, title=plain("Clocks of all harbours"))


def much_changed() -> Pair:
    """Another title, a paragraph gone, one new."""
    base, current = title_changed()
    new = Paragraph("00FFFF01", ParagraphKind.OPERATIVE, plain("Thanks the bell-ringers;"))
    return base, replace(current, paragraphs=(*base.paragraphs[1:4], new, *base.paragraphs[4:]))


def with_paragraph(base: Resolution, place: int, paragraph: Paragraph) -> Resolution:
    """The resolution with another paragraph at a place."""
    paragraphs = (*base.paragraphs[:place], paragraph, *base.paragraphs[place + 1 :])
    return replace(base, paragraphs=paragraphs)
