"""A quotation of several paragraphs: “ begins each of them, ” ends the last only; inside, quotation marks are single.

What it checks: a paragraph inside a quotation that does not begin with “; a quotation that begins with a paragraph and is
never closed; double marks inside double marks.

Why: the mark at each paragraph shows that the words are still another text's.

Right: “1. The first. / “2. The second.”
Wrong: “1. The first. / 2. The second.”
Right: “the decade ‘Water for life’ of the United Nations”
Wrong: “the decade “Water for life” of the United Nations”

Exceptions: marks that close each paragraph may stand for several quotations and are left alone; the Security Council (advice).

Source: RES-AMD-02; Editorial Manual, "Quotations"; measured: in 2,195 issued texts 2 quotations go on without the mark,
1 has double marks inside double marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.rule import PROSE, whole_rule
from drafter.checks.scope import SC
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording
from drafter.document.edits import ReplaceText
from drafter.document.marked_text import plain

_NESTED = re.compile("“[^“”]*(?P<open>“)[^“”]*(?P<close>”)[^“”]*”")
_LONG = 40
"""So many paragraphs after its beginning a quotation is looked for its end."""


def _marks(view: TextView) -> object:
    text = view.text
    if view.role not in PROSE or ("“" not in text and "”" not in text):
        return None
    nested = _NESTED.search(text) if text.count("“") > 1 else None
    return (
        text.lstrip()[:1] == "“",
        text.count("“") - text.count("”"),
        None if nested is None else (nested.start("open"), nested.start("close")),
    )


@whole_rule(
    "AMD-02", "Quotations of several paragraphs", Severity.WARNING, facts=_marks,
    by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A quotation without its marks."""
    texts = [
        (view, fact) for view, fact in zip(whole.texts, whole.facts, strict=True)
        if view.role in PROSE
    ]  # fmt: skip
    after = 0
    for index, (view, fact) in enumerate(texts):
        if not isinstance(fact, tuple):
            continue
        opens, balance, nested = fact
        if nested is not None:
            yield _inner(view, *nested)
        if opens and balance > 0 and index >= after:
            end = _end(texts, index)
            after = index + 1 if end is None else end + 1
            yield from _run(texts, index, end)


def _end(texts: Sequence[tuple[TextView, object]], first: int) -> int | None:
    """The paragraph that closes the quotation, None where none does."""
    last = first
    for index in range(first + 1, min(first + _LONG, len(texts))):
        fact = texts[index][1]
        if not isinstance(fact, tuple):
            continue
        opens, balance, _ = fact
        if balance < 0 or (opens and balance == 0):
            return index
        if not opens and balance > 0:
            break
        last = index
    return None if last == first else last


def _run(texts: Sequence[tuple[TextView, object]], first: int, end: int | None) -> Iterator[Found]:
    view = texts[first][0]
    if end is None:
        at = view.text.index("“")
        yield view.found(at, at + 1, "The quotation that begins here is not closed.")
        return
    bare = [
        inside
        for inside, fact in texts[first + 1 : end + 1]
        if inside.text.strip() and not (isinstance(fact, tuple) and fact[0])
    ]
    if not bare:
        return
    view = bare[0]
    start = len(view.text) - len(view.text.lstrip())
    message = Wording(
        "This paragraph is part of a quotation but does not begin with “ like the first."
    )
    if len(bare) > 1:
        message = Wording(
            "This paragraph is part of a quotation but does not begin with “ like the first, nor do {n}"
            " after it.",
            n=len(bare) - 1,
        )
    yield view.found(
        start,
        start + 1,
        message,
        Fix("Begin with “", False, tuple(_begun(inside) for inside in bare)),
    )


def _begun(view: TextView) -> ReplaceText:
    at = len(view.text) - len(view.text.lstrip())
    return ReplaceText(view.target, at, at, plain("“"))


def _inner(view: TextView, start: int, end: int) -> Found:
    text = view.text[start + 1 : end]
    fix: Fix | None = None
    if "\ufffc" not in text:
        fix = view.replacing("Set single quotation marks", start, end + 1, f"‘{text}’", safe=False)
    return view.found(
        start, end + 1, "Inside a quotation the quotation marks are single: ‘ ’.", fix
    )
