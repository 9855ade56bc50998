"""What each paragraph of the text is, from its number, its opening phrase and its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.conventions.frames import ends_clause, foreign_organ_line, is_foreign_annex
from drafter.conventions.opening_table import OpeningKind
from drafter.conventions.openings import match_opening
from drafter.conventions.organs import body_from_line, organ_from_line
from drafter.document.labels import LabelStyle, possible_readings
from drafter.document.paragraph import ParagraphKind
from drafter.formats.plain_text.joining import Block
from drafter.formats.plain_text.patterns import (
    ANNEX,
    ENDED,
    OPERATIVE_LABEL,
    PART_LETTER,
    ROMAN,
    SUB_LABEL,
    without_fences,
)

_LONGEST_HEADING = 240
_BOLD = re.compile(r"(?P<fence>\*\*\*?)(?=\S)(?P<words>[^*]*[^*\s\\])(?P=fence)")
_REFERENCE = re.compile(r"(?:[¹²³⁰⁴-⁹]+|\[\^\d{1,3}\])\s*\Z")
_QUOTE = re.compile(r"^[“\"‘]")


@dataclass(frozen=True, slots=True)
class Classified:
    """A paragraph with its kind, level and typed number; `text` is without the number."""

    kind: ParagraphKind
    text: str
    level: int = 0
    label: str | None = None
    line: int = 0
    mended: int = 0


def is_organ_line(text: str) -> bool:
    """Whether a paragraph is the line that opens a resolution: "The General Assembly,"."""
    bare = text.strip("*_ ")
    if not bare.startswith("The "):
        return foreign_organ_line(bare) is not None
    return organ_from_line(bare) is not None or (
        bare.endswith(",") and body_from_line(bare) is not None
    )


def opens_resolution(text: str) -> bool:
    """Whether a line begins a preambular or a numbered operative paragraph with a known phrase."""
    label = OPERATIVE_LABEL.match(text)
    rest = without_fences(text[label.end() :] if label else text)
    found = match_opening(rest, "operative" if label else "preambular")
    return found is not None and found.confidence == "known"


def classify(blocks: Sequence[Block], organ: str, annex_at: int | None = None) -> list[Classified]:
    """The paragraphs below the first organ line; `annex_at` is the index from which annexes run."""
    classifier = Classifier(organ)
    for index, block in enumerate(blocks):
        if index == annex_at:
            classifier.in_annex = True
        following = blocks[index + 1 : index + 4]
        classifier.take(block, following)
    return classifier.result


class Classifier:
    """Goes through the paragraphs once, knowing the zone and the lists that are open."""

    def __init__(self, organ: str) -> None:
        self.organ = organ
        self.result: list[Classified] = []
        self.in_annex = False
        self.operative = False
        self._open: dict[int, tuple[LabelStyle, int]] = {}

    def take(self, block: Block, following: Sequence[Block]) -> None:
        """Judge a paragraph; `following` are the next few, for a letter that opens a part."""
        text = block.text
        bare = text.strip("*_ ")
        if ANNEX.fullmatch(bare) or is_foreign_annex(bare):
            self.in_annex = True
            self.put(ParagraphKind.ANNEX, bare, block)
        elif is_organ_line(text):
            self._new_part(text, block)
        elif PART_LETTER.fullmatch(bare) and any(is_organ_line(b.text) for b in following):
            self.put(ParagraphKind.PART, bare, block)
            self.operative = False
        elif ROMAN.fullmatch(bare) or _BOLD.fullmatch(text):
            level = 1 if text.startswith("***") else 0
            self.put(ParagraphKind.HEADING, _without_bold(text), block, level)
        else:
            self._numbered_or_not(text, block)

    def _new_part(self, text: str, block: Block) -> None:
        self.put(ParagraphKind.ORGAN_LINE, text, block)
        self.operative = False

    def _numbered_or_not(self, text: str, block: Block) -> None:
        opened = text.lstrip("*_")
        label = OPERATIVE_LABEL.match(opened)
        if label is not None:
            fence = text[: len(text) - len(opened)]
            rest = fence + opened[label.end() :].strip()
            self.put(ParagraphKind.OPERATIVE, rest, block, label=f"{int(label['number'])}.")
            self.operative = True
            return
        sub = SUB_LABEL.match(text)
        if sub is not None and self._is_sub(sub["label"], text[sub.end() :]):
            typed = sub["label"]
            level = self._level(typed)
            self.put(ParagraphKind.SUBPARAGRAPH, text[sub.end() :].strip(), block, level, typed)
            return
        self._unnumbered(text, block)

    def _is_sub(self, typed: str, rest: str) -> bool:
        if not rest.strip():
            return False
        return typed.startswith("(") or bool(self._open) or self._previous_ends_with_colon()

    def _previous_ends_with_colon(self) -> bool:
        return bool(self.result) and self.result[-1].text.rstrip().endswith(":")

    def _unnumbered(self, text: str, block: Block) -> None:
        plain = without_fences(text)
        if not self.in_annex:
            if not self.operative and self._opens(plain, "preambular"):
                self.put(ParagraphKind.PREAMBULAR, text, block)
                return
            if self._opens(plain, "operative", known=True) and self._ends_operative(text):
                self.put(ParagraphKind.OPERATIVE, text, block)
                self.operative = True
                return
        if _is_heading(text):
            level = 1 if text.startswith("***") else 0
            self.put(ParagraphKind.HEADING, _without_bold(text), block, level)
        elif not self.in_annex and not self.operative and _goes_on(text):
            self.put(ParagraphKind.PREAMBULAR, text, block)
        else:
            self.put(ParagraphKind.TEXT, text, block)

    def _ends_operative(self, text: str) -> bool:
        """Whether a paragraph without a number ends as an operative one: in a preamble the comma
        decides, not the verb."""
        end = ENDED.search(text)
        return end is not None and (self.operative or not end[0].startswith(","))

    def _opens(self, text: str, kind: OpeningKind, *, known: bool = False) -> bool:
        if not text[:1].isupper():
            return False
        found = match_opening(text, kind, self.organ)
        return found is not None and (not known or found.confidence == "known")

    def _level(self, typed: str) -> int:
        """The level of a subparagraph: it goes on with an open list or opens one below."""
        readings = possible_readings(typed)
        for level in sorted(self._open, reverse=True):
            style, number = self._open[level]
            if (style, number + 1) in readings:
                return self._remember(level, style, number + 1)
        first = [style for style, number in readings if number == 1]
        if first:
            level = min(max(self._open, default=0) + 1, 4)
            style = _fitting(first)
            same = [known for known, (s, _) in self._open.items() if s is style]
            return self._remember(min(same) if same else level, style, 1)
        for level in sorted(self._open, reverse=True):
            style, _ = self._open[level]
            number = next((n for s, n in readings if s is style), 0)
            if number:
                return self._remember(level, style, number)
        style, number = readings[0] if readings else (LabelStyle.LETTER, 1)
        return self._remember(1, style, number)

    def _remember(self, level: int, style: LabelStyle, number: int) -> int:
        for deeper in [known for known in self._open if known > level]:
            del self._open[deeper]
        self._open[level] = (style, number)
        return level

    def put(
        self,
        kind: ParagraphKind,
        text: str,
        block: Block,
        level: int = 0,
        label: str | None = None,
    ) -> Classified:
        """Add a paragraph whose kind is settled."""
        if kind is ParagraphKind.SUBPARAGRAPH and label:
            self._place(level, label)
        elif kind is not ParagraphKind.TEXT:
            self._open.clear()
        if kind is ParagraphKind.OPERATIVE:
            self.operative = True
        elif kind in (ParagraphKind.ORGAN_LINE, ParagraphKind.PART):
            self.operative = False
        self.in_annex = self.in_annex or kind is ParagraphKind.ANNEX
        self.result.append(Classified(kind, text, level, label, block.line, block.mended))
        return self.result[-1]

    def _place(self, level: int, label: str) -> None:
        """Let the list at a level go on from a number that was typed there."""
        readings = possible_readings(label)
        open_style = self._open.get(level, (None, 0))[0]
        style, number = next((r for r in readings if r[0] is open_style), (None, 0))
        if style is None and readings:
            style, number = next((r for r in readings if r[1] == 1), readings[0])
        if style is not None:
            self._remember(level, style, number)

    def state(self) -> tuple[int, bool, bool, dict[int, tuple[LabelStyle, int]]]:
        """All that `restore` needs to take back what comes after."""
        return len(self.result), self.in_annex, self.operative, dict(self._open)

    def restore(self, state: tuple[int, bool, bool, dict[int, tuple[LabelStyle, int]]]) -> None:
        """Take back everything since `state`."""
        count, self.in_annex, self.operative, self._open = state
        del self.result[count:]


def _goes_on(text: str) -> bool:
    """Whether a paragraph ends as those of a preamble do."""
    bare = _REFERENCE.sub("", text.rstrip("*_")).rstrip("*_")
    return ends_clause(bare) and not bare.endswith(";")


def _fitting(styles: Sequence[LabelStyle]) -> LabelStyle:
    """ "(i)" opens a list of Roman numerals, "(a)" one of letters."""
    for preferred in (LabelStyle.ROMAN, LabelStyle.PLAIN_ROMAN, LabelStyle.LETTER):
        if preferred in styles:
            return preferred
    return styles[0]


def _without_bold(text: str) -> str:
    """A heading without the asterisks around the whole of it."""
    found = _BOLD.fullmatch(text)
    return found["words"] if found else text


def _is_heading(text: str) -> bool:
    if _BOLD.fullmatch(text):
        return True
    bare = text.strip("*_ ")
    return (
        len(bare) <= _LONGEST_HEADING
        and ENDED.search(bare) is None
        and bare[:1].isupper()
        and not _QUOTE.match(bare)
        and "\t" not in bare
    )
