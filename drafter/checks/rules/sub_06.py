"""Old and new side by side: tracked changes whose marks were lost.

What it checks: two months in a row, two ordinals before "session", three or four digits before a month, resolution
numbers that are two numbers, years of five digits, lists with "and" twice, words run together, and a number
of the resolution that is two.

Why: when a file with tracked changes is saved as plain text, insertions and deletions stay both. No issued text
has such places.

Right: at its seventieth session
Wrong: at its seventieth sixty-first session
Right: held on 29 and 30 September 2025
Wrong: held on 2918 and 3019 September October 20252

Exceptions: none known; the two readings are offered, none is applied unasked.

Source: RES-SUB-06; measured: 5 hits in 46 million characters of issued text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import OWN_WORDS, RUNNING, whole_rule
from drafter.checks.views import TextView, WholeView
from drafter.checks.word_lists import word_list
from drafter.conventions.fused_changes import (
    FusedChange,
    find_fused_changes,
    fused_number,
    vocabulary,
)
from drafter.conventions.wording import Wording

_SUSPECT = re.compile(r"\d|session|meeting|anniversary")
_MAYBE_GLUED = re.compile(
    r"[TtOoAa](?<!\w.)(?:(?<=[Tt])o|(?<=[Oo])f|(?<=[Tt])he|(?<=[Aa])nd)[a-z]{4,}\b"
)


def _facts(view: TextView) -> object:
    if view.place.zone not in OWN_WORDS or view.role not in RUNNING:
        return ((), ())
    changes = tuple(find_fused_changes(view.text)) if _SUSPECT.search(view.text) else ()
    glued = (
        w for w in _MAYBE_GLUED.findall(view.text) if w.lower() not in word_list("no_glued_word")
    )
    return changes, tuple(glued)


@whole_rule("SUB-06", "Flattened tracked changes", Severity.ERROR, facts=_facts)
def rule(whole: WholeView) -> Iterable[Found]:
    """A place that looks like two versions of itself."""
    number = fused_number(whole.masthead.number)
    if number is not None:
        yield Found(
            0,
            0,
            Wording(
                "The number “{number}” looks like two: {new} and {old}.",
                number=number.text,
                new=number.new,
                old=number.old,
            ),
        )
    suspicious: list[TextView] = []
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if not isinstance(fact, tuple):
            continue
        changes, words = fact
        for change in changes:
            if change.sort != "list" or (" of " in change.old) == (" of " in change.text):
                yield _found(view, change)
        if words:
            suspicious.append(view)
    if suspicious:
        yield from _glued(whole, suspicious)


def _glued(whole: WholeView, views: list[TextView]) -> Iterator[Found]:
    known = vocabulary(view.text for view in whole.texts)
    for view in views:
        for change in find_fused_changes(view.text, known):
            if change.sort == "words":
                yield _found(view, change)


def _found(view: TextView, change: FusedChange) -> Found:
    start, end = change.start, change.end
    if not change.new:
        return view.found(
            start,
            end,
            Wording("“{words}” looks like old and new text run together.", words=change.text),
        )
    if change.sort == "words":
        return view.found(
            start,
            end,
            Wording(
                "“{words}” looks like two words without a space: “{right}”.",
                words=change.text,
                right=change.new,
            ),
            view.replacing(
                Wording("Write “{right}”", right=change.new), start, end, change.new, safe=False
            ),
        )
    old, new = change.old.strip(" ,"), change.new.strip(" ,")
    return view.found(
        start,
        end,
        Wording(
            "“{words}” looks like old and new text run together: “{old}” and “{new}”.",
            words=change.text,
            old=old,
            new=new,
        ),
        view.replacing(Wording("Keep “{words}”", words=new), start, end, change.new, safe=False)
        if "\ufffc" not in view.text[start:end]
        else None,
        Severity.WARNING if change.sort == "list" else None,
    )
