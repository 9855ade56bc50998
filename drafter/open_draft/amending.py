"""Amendment documents of the open draft: the difference from a base written, and such a document judged
sentence by sentence before it is applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.document.edits import Edit, EditError
from drafter.document.marked_text import MarkedText
from drafter.document.resolution import Resolution
from drafter.revision.amendments.amendment import Amendment, BadAmendment
from drafter.revision.amendments.applying import amendment_edits
from drafter.revision.amendments.reading import each_in


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence of an amendment document: whether it fits the draft, and if not, why."""

    sentence: str
    reason: str = ""

    @property
    def fits(self) -> bool:
        """Whether it can be carried out."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Applicable:
    """An amendment document held against a draft: every sentence, and the edits of those that fit."""

    base: Resolution
    sentences: tuple[Judged, ...]
    edits: tuple[Edit, ...]

    @property
    def fitting(self) -> int:
        """How many sentences fit."""
        return sum(one.fits for one in self.sentences)


def applicable(base: Resolution, lines: Sequence[MarkedText]) -> Applicable:
    """What of an amendment document fits a draft; all of it speaks of the draft as it is."""
    taken: list[Amendment] = []
    judged: list[Judged] = []
    for sentence, one in each_in(lines):
        if isinstance(one, BadAmendment):
            judged.append(Judged(sentence, f"not understood: {one}"))
            continue
        try:
            amendment_edits(base, [*taken, one])
        except (BadAmendment, EditError) as error:
            judged.append(Judged(sentence, str(error)))
            continue
        taken.append(one)
        judged.append(Judged(sentence))
    edits = amendment_edits(base, taken) if taken else []
    return Applicable(base, tuple(judged), tuple(edits))


def applicable_in(base: Resolution, path: Path) -> Applicable:
    """The same of a file. Raises UnreadableFile."""
    from drafter.formats.bare_paragraphs import bare_paragraphs

    return applicable(base, bare_paragraphs(path))


@dataclass(frozen=True, slots=True)
class Written:
    """The difference of two texts as amendments; `unsaid` are places that they do not carry."""

    base: Resolution
    amendments: tuple[Amendment, ...]
    lines: tuple[str, ...]
    unsaid: tuple[str, ...]


def written(base: Resolution, current: Resolution) -> Written:
    """What turns the base into the current text, as amendments."""
    from drafter.revision.amendments.checking import not_carried
    from drafter.revision.amendments.formulas import lines_of
    from drafter.revision.amendments.writing import amendments_between

    found = tuple(amendments_between(base, current))
    lines = tuple(line.text for amendment in found for line in lines_of(amendment))
    return Written(base, found, lines, tuple(not_carried(base, found, current)) if found else ())


def save_amendments(made: Written, sponsors: Sequence[str], path: Path) -> None:
    """Write the amendment document as a Word or text file. Raises SaveFailed."""
    from drafter.document.draft import Draft
    from drafter.formats.registry import write
    from drafter.revision.amendments.document import amendment_document, as_text
    from drafter.workspace.saving import atomic_write

    document = amendment_document(made.base, made.amendments, sponsors)
    suffix = path.suffix.lower()
    data = as_text(document).encode() if suffix == ".txt" else write(Draft(document), ".docx")
    atomic_write(path, data)
