"""Amendments carried out on a draft, as edits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.conventions.openings import match_opening
from drafter.document.edits import (
    ChangeKind,
    DeleteParagraph,
    Edit,
    InsertFootnote,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    apply_all,
)
from drafter.document.identity import new_id
from drafter.document.labels import STYLES_BY_LEVEL, possible_readings
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.structure import with_notes_cleared
from drafter.document.tree import subtree_end
from drafter.revision.amendments.amendment import (
    Amendment,
    BadAmendment,
    Deletion,
    Insertion,
    Move,
    NewParagraph,
    Replacement,
    Words,
)
from drafter.revision.amendments.places import CHAPEAU, Places
from drafter.revision.amendments.rendering import folded, known_note, rendered, resolved
from drafter.revision.amendments.words import Patch, patch_of, patched


def amendment_edits(base: Resolution, amendments: Sequence[Amendment]) -> list[Edit]:
    """The edits that carry out amendments, all of which speak of `base` as it is.

    Raises BadAmendment naming the place where one does not fit.
    """
    applying = _Applying(base)
    for amendment in amendments:
        applying.take(amendment)
    return applying.edits()


class _Applying:
    """Collects what is to be done to each text and each place, then makes edits of it."""

    def __init__(self, base: Resolution) -> None:
        self.base = base
        self.places = Places(base)
        self.index = {p.id: n for n, p in enumerate(base.paragraphs)}
        numbers = footnote_numbers(base)
        self.names = {note: known_note(number) for note, number in numbers.items()}
        self.known = {number: note for note, number in numbers.items()}
        self.patches: dict[str, list[Patch]] = {}
        self.replaced: dict[str, MarkedText] = {}
        self.gone: set[int] = set()
        self.moved: set[int] = set()
        self.coming: dict[int, list[int | NewParagraph]] = {}
        self.made: list[Edit] = []
        self.labels: dict[str, str] = {}

    def take(self, amendment: Amendment) -> None:
        """Note what one amendment asks for."""
        match amendment:
            case Words(place, change):
                target = self._target(place)
                try:
                    patch = patch_of(self._shown(target).text, change)
                except BadAmendment as error:
                    raise BadAmendment(f"{place}: {error}") from error
                self.patches.setdefault(target, []).append(patch)
            case Replacement(place, text):
                self.replaced[self._target(place)] = text
            case Deletion(places):
                for place in places:
                    self.gone.update(self._family(place))
            case Move(place, anchor, before):
                family = self._family(place)
                self.moved.update(family)
                self.coming.setdefault(self._at(anchor, before=before), []).extend(family)
            case Insertion(anchor, before, paragraphs):
                self.coming.setdefault(self._at(anchor, before=before), []).extend(paragraphs)

    def _target(self, place: str) -> str:
        target = self.places.find(place)
        if target is None:
            raise BadAmendment(f"there is no {place.removeprefix('the ')} in the draft")
        return target

    def _paragraph(self, place: str) -> int:
        target = self._target(place)
        if target not in self.index:
            raise BadAmendment(f"{place} is no paragraph")
        return self.index[target]

    def _family(self, place: str) -> range:
        index = self._paragraph(place)
        alone = place.startswith(CHAPEAU)
        return range(index, index + 1 if alone else subtree_end(self.base.paragraphs, index))

    def _at(self, anchor: str, *, before: bool) -> int:
        index = self._paragraph(anchor)
        return index if before else subtree_end(self.base.paragraphs, index)

    def _shown(self, target: str) -> MarkedText:
        content = self.base.text_at(target)
        return folded(rendered(content, lambda note: self.names.get(note, "")))

    def edits(self) -> list[Edit]:
        """All edits, in the order in which they are to be applied."""
        texts = [*self._rewordings()]
        order = self._order()
        edits = [*texts, *self._arrangement(order)]
        full = [*self.made, *edits]
        full += self._numbering(apply_all(self.base, full))
        return with_notes_cleared(self.base, full)

    def _rewordings(self) -> list[Edit]:
        edits: list[Edit] = []
        for target in dict.fromkeys([*self.patches, *self.replaced]):
            if target in self.replaced:
                content = self.replaced[target]
            else:
                exact = rendered(self.base.text_at(target), lambda note: self.names.get(note, ""))
                try:
                    content = patched(exact, self.patches[target])
                except BadAmendment as error:
                    raise BadAmendment(f"{self.places.of(target)}: {error}") from error
            kind = self.base.paragraph(target).kind if target in self.index else None
            content = self._finished(content, kind)
            edits.append(ReplaceText(target, 0, len(self.base.text_at(target)), content))
        return edits

    def _finished(self, content: MarkedText, kind: ParagraphKind | None) -> MarkedText:
        """The text with real references, its opening phrase in italics."""
        content = resolved(content, self.known, self._make_note)
        if kind not in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE) or not self._italics:
            return content
        which = "preambular" if kind is ParagraphKind.PREAMBULAR else "operative"
        opening = match_opening(content.text, which, self.base.masthead.organ or None)  # type: ignore[arg-type]
        if opening is None or (0, opening.end) in content.ranges(MarkKind.ITALIC):
            return content
        content = content.without_mark(MarkKind.ITALIC, 0, opening.end)
        return content.with_mark(MarkKind.ITALIC, opening.start, opening.end)

    @property
    def _italics(self) -> bool:
        """Draft decisions have none."""
        return any(p.content.has(MarkKind.ITALIC, 0) for p in self.base.paragraphs)

    def _make_note(self, text: MarkedText) -> str:
        note = Footnote(new_id(), text)
        place = len(self.base.footnotes) + len(self.made)
        self.made.append(InsertFootnote(place, note))
        return note.id

    def _order(self) -> list[Paragraph]:
        """The paragraphs as they shall stand."""
        order: list[Paragraph] = []
        for index in range(len(self.base.paragraphs) + 1):
            for coming in self.coming.get(index, []):
                if isinstance(coming, int):
                    if coming not in self.gone:
                        order.append(self.base.paragraphs[coming])
                    continue
                content = self._finished(coming.text, coming.kind)
                paragraph = Paragraph(new_id(), coming.kind, content, coming.level)
                if coming.label:
                    self.labels[paragraph.id] = coming.label
                order.append(paragraph)
            if index < len(self.base.paragraphs) and index not in self.gone | self.moved:
                order.append(self.base.paragraphs[index])
        return order

    def _arrangement(self, order: Sequence[Paragraph]) -> list[Edit]:
        edits: list[Edit] = [DeleteParagraph(self.base.paragraphs[i].id) for i in sorted(self.gone)]
        now = [p.id for n, p in enumerate(self.base.paragraphs) if n not in self.gone]
        for place, paragraph in enumerate(order):
            if place < len(now) and now[place] == paragraph.id:
                continue
            if paragraph.id in self.index:
                now.remove(paragraph.id)
                edits.append(MoveParagraph(paragraph.id, place))
            else:
                edits.append(InsertParagraph(place, paragraph))
            now.insert(place, paragraph.id)
        return edits

    def _numbering(self, after: Resolution) -> list[Edit]:
        """New paragraphs take the number that was written before them, where it can be told."""
        edits: list[Edit] = []
        for paragraph in after.paragraphs:
            label = self.labels.get(paragraph.id)
            readings = possible_readings(label) if label else []
            if not readings or paragraph_labels(after)[paragraph.id] == label:
                continue
            usual = STYLES_BY_LEVEL[min(paragraph.level, len(STYLES_BY_LEVEL) - 1)]
            style, number = next((r for r in readings if r[0] is usual), readings[0])
            own = None if style is usual else style
            for restart in (None, number):
                edit = ChangeKind(paragraph.id, paragraph.kind, paragraph.level, own, restart)
                tried = apply_all(after, [edit])
                if paragraph_labels(tried)[paragraph.id] == label:
                    after = tried
                    edits.append(edit)
                    break
        return edits


def amended(base: Resolution, amendments: Sequence[Amendment]) -> Resolution:
    """The draft after the amendments. Raises BadAmendment where one does not fit."""
    after = apply_all(base, amendment_edits(base, amendments))
    return replace(after, labels_as_read=False)
