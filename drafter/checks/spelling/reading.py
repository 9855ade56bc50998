"""The words of a draft that no list knows, as findings of SPELL-02.

Passed over: quotations and titles in italics, symbols and words with figures, words all in capitals,
words that SPELL-01 reports, and names: words with a capital in the middle of a sentence,
unless they are long and one slip away from a word that issued texts use.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from drafter.checks.finding import Finding, Fix, Severity
from drafter.checks.place import Role
from drafter.checks.scope import scope_of
from drafter.checks.spelling.speller import Speller, bare
from drafter.checks.text_table import TextTable
from drafter.checks.views import TextView
from drafter.conventions.spelling import is_un_word, spelling_row
from drafter.conventions.typography import fold
from drafter.conventions.wording import Wording
from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText
from drafter.document.marked_text import marked
from drafter.document.resolution import NOTE_PREFIX, Resolution

RULE = "SPELL-02"
_WORD = re.compile(r"(?<![\w./`-])[^\W\d_]+(?:['-][^\W\d_]+)*'?(?![\w/`]|[.:@]/?/?\w)")
_SENTENCE_START = re.compile(r"(?:\A|[.:;?!] |\n)[\"'(\[]*\Z")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St)\. \Z")
_LONG_NAME = 7


def unknown_words(draft: Draft, speller: Speller) -> list[Finding]:
    """The findings of a draft, in reading order; none on a text in another language than English."""
    if draft.current.language != "en":
        return []
    table = TextTable(scope_of(draft.current))
    table.update(draft.current)
    return [finding for row in table.rows for finding in unknown_in(row.view, speller)]


def rewritten(finding: Finding, word: str) -> Finding:
    """A finding of an unknown word whose fix writes another word than the first that was suggested;
    the same finding where it suggests none."""
    if finding.fix is None:
        return finding
    edits = [
        replace(e, content=marked(word, [replace(m, end=len(word)) for m in e.content.marks]))
        for e in finding.fix.edits
        if isinstance(e, ReplaceText)
    ]
    return replace(finding, fix=Fix(_fix_title(word), safe=False, edits=tuple(edits)))


def _fix_title(word: str) -> str:
    return Wording("Write “{right}”", right=word)


def in_reading_order(resolution: Resolution, findings: Iterable[Finding]) -> list[Finding]:
    """Findings of several passes, sorted by their places."""
    order = {target: index for index, (target, _) in enumerate(resolution.texts())}
    order |= {NOTE_PREFIX + n.id: len(order) + i for i, n in enumerate(resolution.footnotes)}
    return sorted(findings, key=lambda f: (order.get(f.target, -1), f.start, f.severity.rank))


@functools.cache
def _source() -> str:
    from drafter.checks.rules import registry

    return registry()[RULE].source


def unknown_in(
    view: TextView, speller: Speller, only: AbstractSet[str] | None = None
) -> Iterator[Finding]:
    """The findings in one text, none in a line of the masthead; with `only`, of these words alone, as
    `speller.bare` gives them."""
    if view.role is Role.MASTHEAD_LINE:
        return
    text = fold(view.text)
    for match in _WORD.finditer(text):
        word = match[0].rstrip("'")
        if only is not None and bare(word) not in only:
            continue
        if speller.is_right(word) or _is_passed_over(view, text, match.start(), word):
            continue
        form = speller.un_form(word)
        suggested = [form] if form is not None else speller.suggestions(word)
        if form is None and _is_name(text, match.start(), word, suggested):
            continue
        start, end = match.start(), match.start() + len(word)
        yield Finding(
            RULE, Severity.ADVICE, view.target, start, end, _message(word, form, suggested), _source(),
            view.replacing(_fix_title(suggested[0]), start, end, suggested[0], safe=False)
            if suggested else None,
        )  # fmt: skip


def _is_passed_over(view: TextView, text: str, start: int, word: str) -> bool:
    if len(word) < 3 or word.isupper():
        return True
    if any(c.isupper() for c in word[1:]) and "-" not in word:
        return True  # "UNHabitat", "iPhone"
    if spelling_row(word) is not None:
        return True  # SPELL-01 tells
    before, after = text[start - 1 : start], text[start + len(word) : start + len(word) + 1]
    return before in ("@", "\ufffc") or after in ("@", "_") or view.in_linked_title(start)


def _is_name(text: str, start: int, word: str, suggested: list[str]) -> bool:
    """Whether an unknown word is to be taken for a name."""
    if not any(part[:1].isupper() for part in word.split("-")):
        return False
    before = text[max(0, start - 6) : start]
    if _SENTENCE_START.search(before) and not _TITLE.search(before):
        return False
    long = len(word) >= _LONG_NAME and "-" not in word
    return not (long and suggested and is_un_word(suggested[0].lower()))


def _message(word: str, form: str | None, suggested: list[str]) -> str:
    if form is not None:
        return Wording("United Nations texts write “{right}”.", right=form)
    if not suggested:
        return Wording("“{word}” is in no list of words.", word=word)
    if len(suggested) == 1:
        return Wording(
            "“{word}” is in no list of words: perhaps “{first}”.", word=word, first=suggested[0]
        )
    return Wording(
        "“{word}” is in no list of words: perhaps “{first}” or “{second}”.",
        word=word, first=suggested[0], second=suggested[1],
    )  # fmt: skip
