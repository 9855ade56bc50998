"""“Ibid.” repeats the source of the note directly before it, and only where that note has one source.

What it checks: "Ibid." in the first note, after a note with several sources, after a note that has been
changed since the base text; "ibid" without capital or full stop, or in italics.

Why: when a note is inserted, moved or deleted, the "Ibid." after it silently points to another source.

Right: 1 A/55/279. / 2 Ibid., sect. III.B.
Wrong: 1 Ibid., sect. III.B.

Exceptions: in the series of *Official Records*, "Ibid., 2000, Supplement No. 3" replaces the title of the
series only.

Source: RES-FN-08; Editorial Manual, "Footnotes"; measured: "Ibid." follows the note it repeats in 3,150 of
3,161 cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.conventions.typography import normalize
from drafter.conventions.wording import Wording
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import NOTE_PREFIX, Resolution

_IBID = re.compile(r"\s*(?P<word>[Ii]bid\.?)(?P<rest>.*)", re.DOTALL)
_TWO_SYMBOLS = re.compile(
    r"\b(?P<first>[AES]/[\w./-]*\w)(?: and |; |, )(?:[Ss]ee )?(?!(?P=first)/)[AES]/[\w.-]+"
)
_SERIES = re.compile(r"\s*Ibid\., (?:[\w-]+ (?:\w+ ){0,2}Session|\d{4}), Supplement")
_TWO_RESOLUTIONS = re.compile(
    r"\b[Rr]esolutions \d[\w/]*(?: [A-Z])?(?: \([\w-]+\))?(?:, annex)?(?:, | and )\d"
)


def _facts(view: TextView) -> object:
    return view.content if view.role is Role.NOTE else view.facts.note_ids


@whole_rule("FN-08", "Ibid.", Severity.ERROR, facts=_facts)
def rule(whole: WholeView) -> Iterable[Found]:
    """An Ibid. without a single source before it, or wrongly written."""
    notes = {v.target.removeprefix(NOTE_PREFIX): v for v in whole.texts if v.role is Role.NOTE}
    order = [n for n, number in whole.note_numbers.items() if number.isdigit()]
    before: TextView | None = None
    for index, note_id in enumerate(order):
        view = notes[note_id]
        match = _IBID.match(view.folded)
        if match is not None:
            yield from _form(view, match)
            yield from _antecedent(whole, view, before, order[index - 1] if index else "")
        if match is None or before is None:
            before = view


def _form(view: TextView, match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span("word")
    if match["word"] != "Ibid.":
        # The full stop that ends the note may be all that follows "Ibid".
        yield view.found(
            start,
            end,
            "It is written “Ibid.”, with a capital and a full stop.",
            view.replacing("Write “Ibid.”", start, end, "Ibid."),
            Severity.WARNING,
        )
    elif any(run.start <= start < run.end for run in view.facts.italics):
        yield view.found(
            start,
            end,
            "“Ibid.” is roman.",
            view.set_italics("Set “Ibid.” in roman", start, end, []),
        )


def _antecedent(
    whole: WholeView, view: TextView, source: TextView | None, before_id: str
) -> Iterator[Found]:
    end = len(view.text.rstrip())
    if source is None:
        yield view.found(0, end, "“Ibid.” in the first footnote: no note before it to repeat.")
        return
    base = whole.draft.base
    if base is not None and _antecedent_changed(whole.resolution, base, view, before_id):
        yield view.found(
            0,
            end,
            "The note before this “Ibid.” has been changed since the base text: does it still"
            " name the same source?",
            severity=Severity.WARNING,
        )
    elif _has_several_sources(source.folded) and not _SERIES.match(view.folded):
        number = whole.note_numbers[before_id]
        yield view.found(
            0,
            end,
            Wording(
                "“Ibid.” follows a note with several sources (note {number}): name the source in full.",
                number=number,
            ),
            severity=Severity.WARNING,
        )


def _has_several_sources(note: str) -> bool:
    return bool(_TWO_SYMBOLS.search(note) or _TWO_RESOLUTIONS.search(note))


def _antecedent_changed(
    current: Resolution, base: Resolution, view: TextView, before_id: str
) -> bool:
    note_id = view.target.removeprefix(NOTE_PREFIX)
    order = list(footnote_numbers(base))
    if note_id not in order or order.index(note_id) == 0:
        return False
    if normalize(base.footnote(note_id).text) != normalize(view.text):
        return False
    old = base.footnote(order[order.index(note_id) - 1]).text
    return normalize(old) != normalize(current.footnote(before_id).text)
