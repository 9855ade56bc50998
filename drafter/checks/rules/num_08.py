"""A reference to a paragraph of the text itself leads to a paragraph that is there, and lies where it says.

What it checks: "paragraph 7 above" in paragraph 7 or before it, "below" in a later one, a number beyond the last
paragraph, a letter that the paragraph does not have.

Why: references break silently when paragraphs are moved, inserted or deleted.

Right: 9. ... under paragraphs 7 and 8 above;
Wrong: 6. ... under paragraphs 7 and 8 above;

Exceptions: "paragraph 7 of the annex", "of resolution 60/251", "of the report": other texts. Quotations.

Source: RES-NUM-08; by construction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.checks.finding import Found, Severity
from drafter.checks.place import Role, Zone
from drafter.checks.rule import PARAGRAPHS, whole_rule
from drafter.checks.scope import SC, TextKind
from drafter.checks.views import TextView, WholeView
from drafter.conventions.wording import Wording

_TARGET = r"\d{1,3}(?: \([a-z]{1,3}\))*"
_REFERENCE = re.compile(
    rf"\b[Pp]aragraphs? (?P<list>{_TARGET}(?:(?:, and |, | and | or | to )(?:\([a-z]{{1,3}}\)|{_TARGET}))*)"
    r"(?P<where> above| below|,? of the present resolution)\b"
)
_INLINE = re.compile(r"(?<=[ ,;:])\([a-z]{1,3}\)")
_ONE = re.compile(r"(?P<n>\d{1,3})(?P<letters>(?: \([a-z]{1,3}\))*)|(?P<more>\([a-z]{1,3}\))")


class _Reference(NamedTuple):
    start: int
    end: int
    number: int
    letters: tuple[str, ...]
    where: str


def _facts(view: TextView) -> object:
    if view.role not in PARAGRAPHS or view.place.zone not in (Zone.BODY, Zone.DECLARATION):
        return ()
    references = tuple(_references(view)) if "aragraph" in view.text else ()
    # Letters inside a paragraph, "(a) ..., (b) ...", can be cited, too.
    inline = tuple(_INLINE.findall(view.folded)) if view.role is Role.OPERATIVE else ()
    return (*references, *inline)


def _items(fact: object) -> tuple[object, ...]:
    return fact if isinstance(fact, tuple) else ()


def _references(view: TextView) -> Iterator[_Reference]:
    for match in view.finditer(_REFERENCE):
        number = 0
        where = match["where"].strip(" ,").split(" ")[0]
        for one in _ONE.finditer(match["list"]):
            at = match.start("list")
            letters = tuple(re.findall(r"\([a-z]+\)", one["letters"] or one["more"] or ""))
            number = int(one["n"]) if one["n"] else number
            yield _Reference(at + one.start(), at + one.end(), number, letters, where)


class _Part:
    """The numbered paragraphs of a part, with the labels of their subparagraphs."""

    def __init__(self) -> None:
        self.children: dict[int, set[str]] = {}

    @property
    def last(self) -> int:
        return max(self.children, default=0)


@whole_rule(
    "NUM-08", "References that lead somewhere", Severity.ERROR, facts=_facts,
    kinds={TextKind.RESOLUTION}, by_organ={SC: Severity.ADVICE},
)  # fmt: skip
def rule(whole: WholeView) -> Iterable[Found]:
    """A reference to nothing, or in the wrong direction."""
    if any(isinstance(item, _Reference) for fact in whole.facts for item in _items(fact)):
        yield from _check(whole)


def _check(whole: WholeView) -> Iterator[Found]:
    parts, owners = _numbered(whole)
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        for reference in _items(fact):
            if not isinstance(reference, _Reference):
                continue
            part, own = owners[view.target]
            message = _fault(parts[part], own, reference)
            if message is not None:
                own_self = message.endswith("itself.")
                severity = Severity.WARNING if own_self else None
                yield view.found(reference.start, reference.end, message, severity=severity)


def _numbered(whole: WholeView) -> tuple[list[_Part], dict[str, tuple[int, int]]]:
    """The parts, and for each paragraph its part and the number it stands under (0: preamble)."""
    parts, owners = [_Part()], dict[str, tuple[int, int]]()
    number = 0
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        if view.paragraph is None:
            continue
        label = whole.labels[view.target]
        if view.role in (Role.PART, Role.ANNEX):
            parts.append(_Part())
            number = 0
        elif view.role is Role.OPERATIVE:
            number = int(label.rstrip(".")) if label.rstrip(".").isdigit() else 1
            parts[-1].children[number] = {i for i in _items(fact) if isinstance(i, str)}
        elif view.role is Role.SUBPARAGRAPH and number in parts[-1].children:
            parts[-1].children[number].add(label)
        elif view.role is Role.PREAMBULAR:
            number = 0
        owners[view.target] = (len(parts) - 1, number)
    return parts, owners


def _fault(part: _Part, own: int, reference: _Reference) -> str | None:
    number, where = reference.number, reference.where
    if number not in part.children:
        if not part.children:
            return None
        return Wording(
            "There is no paragraph {number}: the last one is {last}.", number=number, last=part.last
        )
    for letter in reference.letters[:1]:
        if letter not in part.children[number]:
            return Wording(
                "Paragraph {number} has no subparagraph {letter}.", number=number, letter=letter
            )
    if not own:
        return None
    if where == "above" and number > own:
        return Wording(
            "Paragraph {number} stands below, not above: this is paragraph {own}.",
            number=number,
            own=own,
        )
    if where == "below" and number < own:
        return Wording(
            "Paragraph {number} stands above, not below: this is paragraph {own}.",
            number=number,
            own=own,
        )
    if number == own and where in ("above", "below") and not reference.letters:
        return Wording("This is paragraph {own} itself.", own=own)
    return None
