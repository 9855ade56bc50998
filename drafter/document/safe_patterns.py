"""Which regular expressions are let through: none that could run for seconds on a long text.

The engine cannot be stopped once it runs, and holds the interpreter meanwhile. So it is looked at
beforehand: one repeat over anything, some over the characters of a word, no repeat of a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_LONGEST = 200
_MANY = 40
"""A repeat of at least so many counts as one without end."""
_MOST_NARROW = 5
_SIMPLE = "Use a simpler expression:"


class UnsafePattern(ValueError):
    """The expression is wrong or could take too long; the message is one sentence for the user."""


def check_pattern(source: str) -> None:
    """Raises UnsafePattern for an expression that is faulty or could take too long."""
    if len(source) > _LONGEST:
        raise UnsafePattern(f"A regular expression may have {_LONGEST} characters at most.")
    try:
        re.compile(source)
        tree = re._parser.parse(source)  # type: ignore[attr-defined]
    except (re.error, OverflowError, RecursionError) as error:
        raise UnsafePattern(f"The regular expression is faulty: {error}.") from error
    broad = narrow = 0
    for item in _repeats(tree):
        if not _is_single(item):
            raise UnsafePattern(f"{_SIMPLE} a group repeated without end could take too long.")
        if _is_narrow(item[0]):
            narrow += 1
        else:
            broad += 1
    if broad > 1 or narrow + broad > _MOST_NARROW:
        raise UnsafePattern(f"{_SIMPLE} several repeats without end could take too long.")


def _repeats(tree: Iterable[Any]) -> Iterator[list[Any]]:
    """What is repeated without end, anywhere in the tree."""
    for op, argument in tree:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, repeated = argument
            if most >= _MANY or not _is_single(list(repeated)):
                yield list(repeated)
            yield from _repeats(repeated)
        elif name == "SUBPATTERN":
            yield from _repeats(argument[-1])
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repeats(branch)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repeats(argument[1])
        elif name in ("ATOMIC_GROUP",):
            yield from _repeats(argument)
        elif name == "GROUPREF_EXISTS":
            for branch in argument[1:]:
                yield from _repeats(branch or ())


def _is_single(items: list[Any]) -> bool:
    """Whether a repeat goes over one character."""
    kinds = ("LITERAL", "NOT_LITERAL", "IN", "ANY")
    return len(items) == 1 and str(items[0][0]) in kinds


def _is_narrow(item: tuple[Any, Any]) -> bool:
    """Whether the character is one of a word or one between words, not both."""
    op, argument = item
    if str(op) == "LITERAL":
        return True
    if str(op) != "IN":
        return False
    return all(_narrow_member(str(kind), value) for kind, value in argument) or [
        str(value) for _, value in argument
    ] == ["CATEGORY_SPACE"]


def _narrow_member(kind: str, value: Any) -> bool:
    if kind == "CATEGORY":
        return str(value) in ("CATEGORY_WORD", "CATEGORY_DIGIT")
    if kind == "LITERAL":
        return bool(value != ord(" "))
    return kind == "RANGE" and bool(value[0] > ord(" "))
