"""Agenda items: "Agenda item 25 (b)", with a space; in the text "agenda item 10", in lower case.

What it checks: the item in the masthead, the item in running text, and in texts of the Human Rights Council the
title of the item against its number.

Right: Agenda item 25 (b) · under agenda item 10
Wrong: Agenda Item 25(b) · under Agenda Item 10

Exceptions: quotations and titles.

Source: RES-SES-08; drafts of the eightieth session of the General Assembly; Human Rights Council resolution 5/1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import NOT_SC, PROSE, whole_rule
from drafter.checks.scope import HRC
from drafter.checks.tables import hrc_items
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import SetField

_IN_TEXT = re.compile(
    r"\b(?P<capital>[Aa]genda Items?|(?<!^)(?<![.] )Agenda items?)(?= \d)"
    r"|\b(?:agenda |sub-)?items? \d{1,3}(?P<glued>)(?=\([a-z]\))"
)
_GLUED = re.compile(r"(\d)(\([a-z]+\))")
_LEAD = re.compile(r"\A\s*(?:agenda\s+)?items?\s+", re.IGNORECASE)


def _places(view: TextView) -> object:
    if view.role not in PROSE or "tem" not in view.text:
        return ()
    return tuple(
        (m.start("capital"), m.end("capital")) if m["capital"] else (m.start("glued"), -1)
        for m in view.finditer(_IN_TEXT)
    )


@whole_rule("SES-08", "Agenda items", Severity.WARNING, facts=_places, organs=NOT_SC)
def rule(whole: WholeView) -> Iterable[Found]:
    """An agenda item in the wrong form, or with another item's title."""
    yield from _masthead(whole)
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if isinstance(fact, tuple):
            for start, end in fact:
                yield _in_text(view, start, end)


def _in_text(view: TextView, start: int, end: int) -> Found:
    if end < 0:
        return view.found(
            start - 1,
            start + 1,
            "There is a space between the number of an item and its letter.",
            view.replacing("Put a space", start, start, " "),
        )
    right = view.text[start:end].lower()
    return view.found(
        start,
        end,
        Wording("In running text it is “{right}”, without capitals.", right=right),
        view.replacing(Wording("Write “{right}”", right=right), start, end, right),
    )


def _masthead(whole: WholeView) -> Iterator[Found]:
    masthead = whole.masthead
    item = masthead.agenda_item
    right = _GLUED.sub(r"\1 \2", _LEAD.sub("", item))
    if item and right != item:
        fix = Fix(
            Wording("Write “Agenda item {right}”", right=right),
            True,
            (SetField("masthead", replace(masthead, agenda_item=right)),),
        )
        yield Found(
            0, 0, Wording("The agenda item is written “Agenda item {right}”.", right=right), fix
        )
    if whole.scope.organ != HRC or not masthead.agenda_title:
        return
    title = hrc_items().get(right)
    if title is not None and _words(title) != _words(masthead.agenda_title):
        fix = Fix(
            "Set the title of the item",
            False,
            (SetField("masthead", replace(masthead, agenda_title=title)),),
        )
        yield Found(
            0,
            0,
            Wording(
                "Item {right} of the Human Rights Council is “{title}”.", right=right, title=title
            ),
            fix,
        )


def _words(title: str) -> list[str]:
    return re.findall(r"\w+", title.lower())
