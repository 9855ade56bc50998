"""Nothing is bold, underlined or italic for emphasis.

What it checks: bold or underlined words in a paragraph of the text, and ordinary words in italics that are
neither the opening phrase nor a foreign word nor a title.

Why: the words of a resolution carry equal weight; type is used for structure only.

Right: all human rights
Wrong: **all** human rights

Exceptions: bold with strike-through or underlining in a revised draft that shows its changes;
headings and titles; annexes.

Source: RES-ITAL-12; Editorial Manual, "Instructions for the preparation of documents".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity, text_fix
from drafter.checks.opening_extent import actual_extent
from drafter.checks.rule import PARAGRAPHS, text_rule
from drafter.checks.views import TextView
from drafter.checks.word_lists import word_list
from drafter.conventions.wording import Wording, later
from drafter.document.marked_text import Mark, MarkKind

_MARKS = " \u00a0,;:."
_ORDINARY = re.compile(r"(?:all|any|every|each|no|not|must|shall|should|only|immediate|immediately|full|fully|human|rights|urgent|urgently|strongly|never|always|both|and|or|the|especially|also)(?: (?:all|any|human|rights|and|or|the|not))*")  # fmt: skip

_NOT_BOLD = later("Words are not stressed by type: “{words}” should not be bold.")
_NOT_UNDERLINED = later("Words are not stressed by type: “{words}” should not be underlined.")


@text_rule("ITAL-12", "No emphasis by type", Severity.WARNING, roles=PARAGRAPHS)
def rule(view: TextView) -> Iterable[Found]:
    """Words that are set apart by bold, underlining or italics."""
    marks = view.content.marks
    if any(mark.kind is MarkKind.STRIKE for mark in marks):
        return
    for mark in marks:
        words = view.text[mark.start : mark.end]
        if words.strip(_MARKS) == view.text.strip(_MARKS):
            continue  # a heading that stands as a paragraph
        if mark.kind in (MarkKind.BOLD, MarkKind.UNDERLINE) and _is_word(words):
            how = _NOT_BOLD if mark.kind is MarkKind.BOLD else _NOT_UNDERLINED
            yield view.found(
                mark.start,
                mark.end,
                Wording(how, words=words.strip()),
                _plain(view, mark),
            )
    yield from _italics(view)


def _is_word(words: str) -> bool:
    return any(character.isalnum() for character in words)


def _plain(view: TextView, mark: Mark) -> Fix:
    content = view.content.without_mark(mark.kind, mark.start, mark.end)
    return text_fix(
        "Take the emphasis away",
        view.target,
        [(mark.start, mark.end, content.slice(mark.start, mark.end))],
        safe=False,
    )


def _italics(view: TextView) -> Iterator[Found]:
    after = 0
    if view.opening is not None:
        after = max(view.opening.end, actual_extent(view, view.opening).end)
    elif view.kind is not None:
        return
    for run in view.facts.italics:
        words = view.folded[run.start : run.end].strip(" ,;.")
        if run.start < after or run.value or view.is_quoted(run.start):
            continue
        if words in word_list("roman_latin") or not _ORDINARY.fullmatch(words):
            continue
        yield view.found(
            run.start,
            run.end,
            Wording("Words are not stressed by type: “{words}” should be roman.", words=words),
            view.set_italics(
                Wording("Set “{words}” in roman", words=words), run.start, run.end, [], safe=False
            ),
        )
