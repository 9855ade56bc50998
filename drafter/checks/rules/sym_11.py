"""The symbol of a draft follows its body: A/80/L.1, A/C.3/80/L.25, A/HRC/61/L.3, E/2024/L.13, S/2023/876.

What it checks: the symbol of a draft against the organ and the session of the masthead, and the point after "L". A
revision has "/Rev.1", an addition of sponsors "/Add.1".

Right: A/HRC/61/L.3 in the sixty-first session of the Human Rights Council
Wrong: A/HRC/58/L.3 there · A/HRC/61/L3

Exceptions: a draft that has no symbol yet is in order, since the Secretariat gives it; special sessions.

Source: RES-SYM-11; United Nations documentation research guide; drafts of the eightieth session.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.checks.finding import Found, Severity
from drafter.checks.rule import whole_rule
from drafter.checks.scope import State
from drafter.checks.views import WholeView
from drafter.conventions.organs import organ
from drafter.conventions.symbols import parse_symbol
from drafter.conventions.wording import Wording

_NO_POINT = re.compile(r"/(?:L|Rev|Add|Corr) ?\d")


@whole_rule("SYM-11", "The symbol of a draft", Severity.WARNING, facts=None, states={State.DRAFT})
def rule(whole: WholeView) -> Iterable[Found]:
    """A symbol of another body or session."""
    masthead = whole.masthead
    text = masthead.symbol.strip()
    if not text:
        return
    if _NO_POINT.search(text):
        yield Found(0, 0, Wording("The symbol “{text}” lacks a point: “L.3”, “Rev.1”.", text=text))
    symbol = parse_symbol(text)
    if symbol is None:
        return
    if masthead.organ and symbol.organ and symbol.organ != masthead.organ:
        name = organ(masthead.organ).name
        yield Found(
            0,
            0,
            Wording("The symbol “{text}” is none of the {organ}.", text=text, organ=Wording(name)),
        )
        return
    number = symbol.session if symbol.session is not None else symbol.year
    regular = masthead.session_kind == symbol.session_kind == "regular"
    if symbol.kind == "draft" and regular and number and number != (masthead.session or number):
        yield Found(
            0,
            0,
            Wording(
                "The symbol “{text}” is of session {number}, the draft of {session}.",
                text=text,
                number=number,
                session=masthead.session,
            ),
        )
