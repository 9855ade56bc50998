"""The names of the texts of a resolution as amendments cite them (RES-AMD-01): preambular paragraphs by
an ordinal in words, operative ones by their figure."""

from __future__ import annotations

from collections import Counter

from drafter.conventions.ordinals import ordinal_words
from drafter.conventions.typography import normalize
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import NOTE_PREFIX, Resolution
from drafter.document.tree import chapeau_index, full_label, subtree_end

CHAPEAU = "the chapeau of "
NOUNS = {
    ParagraphKind.PREAMBULAR: "preambular paragraph",
    ParagraphKind.OPERATIVE: "operative paragraph",
    ParagraphKind.SUBPARAGRAPH: "subparagraph",
    ParagraphKind.HEADING: "heading",
    ParagraphKind.TEXT: "unnumbered paragraph",
    ParagraphKind.PART: "part heading",
    ParagraphKind.ORGAN_LINE: "organ line",
    ParagraphKind.ANNEX: "annex heading",
}


class Places:
    """Names every text of a resolution, each differently, and finds it by its name."""

    def __init__(self, resolution: Resolution) -> None:
        self.resolution = resolution
        self._name: dict[str, str] = {}
        self._labels = paragraph_labels(resolution)
        self._counts: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self._zone = ""
        for index in range(len(resolution.paragraphs)):
            self._add(index)
        for note_id, number in footnote_numbers(resolution).items():
            self._name[NOTE_PREFIX + note_id] = f"footnote {number}"
        self._name["title"] = "the title"
        self._target = {_key(name): target for target, name in self._name.items()}

    def _add(self, index: int) -> None:
        paragraph = self.resolution.paragraphs[index]
        if paragraph.kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
            self._open_zone(paragraph)
        name = self._own_name(index, paragraph)
        self._taken[name] += 1
        if self._taken[name] > 1:
            name += f" ({ordinal_words(self._taken[name])} occurrence)"
        self._name[paragraph.id] = name

    def _open_zone(self, paragraph: Paragraph) -> None:
        word = "part" if paragraph.kind is ParagraphKind.PART else "annex"
        self._counts[word] += 1
        self._zone = f" of the {ordinal_words(self._counts[word])} {word}"
        self._counts["preambular"] = 0

    def _own_name(self, index: int, paragraph: Paragraph) -> str:
        kind = paragraph.kind
        label = full_label(self.resolution, self._labels, index)
        if kind is ParagraphKind.OPERATIVE:
            return (
                f"operative paragraph {label}" if label else "the operative paragraph"
            ) + self._zone
        if kind is ParagraphKind.PREAMBULAR:
            self._counts["preambular"] += 1
            number = ordinal_words(self._counts["preambular"])
            return f"the {number} preambular paragraph{self._zone}"
        if kind is ParagraphKind.SUBPARAGRAPH and label:
            return self._subparagraph(index, label)
        self._counts[kind] += 1
        return f"the {ordinal_words(min(self._counts[kind], 999))} {NOUNS[kind]}"

    def _subparagraph(self, index: int, label: str) -> str:
        paragraphs = self.resolution.paragraphs
        owner: int | None = index
        top = index
        while owner is not None:
            top, owner = owner, chapeau_index(paragraphs, owner)
        root = paragraphs[top]
        if root.kind is ParagraphKind.OPERATIVE and self._labels[root.id]:
            return f"operative paragraph {label}{self._zone}"
        if top != index:
            return f"subparagraph {label} of {self._name[root.id]}"
        return f"subparagraph {label}{self._zone}"

    def of(self, target: str) -> str:
        """The name of a text by its target."""
        return self._name[target]

    def own(self, index: int) -> str:
        """The name of a paragraph without its subparagraphs."""
        paragraphs = self.resolution.paragraphs
        name = self._name[paragraphs[index].id]
        return CHAPEAU + name if subtree_end(paragraphs, index) > index + 1 else name

    def find(self, name: str) -> str | None:
        """The target of a name, a chapeau named as such or not; None where there is no such text."""
        return self._target.get(_key(name).removeprefix(CHAPEAU))


def _key(name: str) -> str:
    return normalize(name).lower()
