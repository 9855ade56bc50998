"""The common shape of many rules: where a pattern stands, something else should stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.checks.finding import Found, Severity
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording
from drafter.document.marked_text import FOOTNOTE_CHARACTER

Right = Callable[[re.Match[str]], str | None]


def substitutions(
    view: TextView,
    pattern: re.Pattern[str],
    right: Right | str,
    message: str,
    *,
    safe: bool = True,
    quoted: bool = False,
    severity: Severity | None = None,
    group: str | int = 0,
) -> Iterator[Found]:
    """A finding for every match, with the fix that puts `right` there.

    `right` gives the new words of a match, or None where it is no fault after all. In `message`,
    {wrong} and {right} stand for the words. Quotations are passed over unless `quoted`.
    """
    for match in view.finditer(pattern, quoted=quoted):
        start, end = match.span(group)
        new = right if isinstance(right, str) else right(match)
        wrong = view.text[start:end]
        if new is None or new == wrong or FOOTNOTE_CHARACTER in wrong:
            continue
        yield view.found(
            start,
            end,
            Wording(message, wrong=wrong.strip() or wrong, right=new.strip() or new),
            view.replacing(
                Wording("Write “{right}”", right=new.strip() or new), start, end, new, safe=safe
            ),
            severity,
        )


def like(word: str, right: str) -> str:
    """`right` with the capital that `word` has at its head."""
    return right[:1].upper() + right[1:] if word[:1].isupper() else right
