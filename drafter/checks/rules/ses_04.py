"""A report or meeting that is asked for lies in a session that is still to come.

What it checks: "to submit ... at its fifty-second session" and the like in a text of a later session: the
ordinal was left over from the last version.

Right: (sixty-first session) to submit a report at its seventieth session
Wrong: (sixty-first session) to submit a report at its fifty-second session

Exceptions: past sessions with a past verb ("adopted at its fiftieth session"); sessions of other bodies; the
General Assembly may ask for a report at its current session. Where the text has a base, the fix keeps the
distance that the base had.

Source: RES-SES-04; measured: of the sessions named with a future verb in issued texts all but a few lie ahead
(General Assembly +1 to +5, Human Rights Council +2 to +9).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.checks.finding import Fix, Found, Severity
from drafter.checks.ordinal_places import NumberedThing, numbered
from drafter.checks.place import Role
from drafter.checks.rule import whole_rule
from drafter.checks.scope import GA, HRC, scope_of
from drafter.checks.session_owner import session_owner
from drafter.checks.views import TextView, WholeView
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.wording import SessionName, Wording

_FUTURE = re.compile(
    r"\bto (?:\w+ )?(?:submit|report|present|consider|hold|convene|provide|include|inform|update|review|"
    r"transmit|prepare|organize|examine|revert|continue|table|discuss|undertake|conduct|dedicate|elect|appoint)\b"
)
_PAST = re.compile(
    r"\b(?:adopted|held|requested|submitted|presented|considered|convened|made|taken|established|endorsed|approved|"
    r"contained|decided|agreed|reached|concluded|conducted|issued|as well as at)\b[^,;]{0,90}\Z"
    r"|(?<!be )\b\w+ed (?:by|at|in|during|on|to)\b[^,;]{0,90}\Z"
    r"|\b(?:his|her|their) (?:\w+ )?reports? to the [A-Z][\w ]{3,60} at its \Z"
)
_ASKED = re.compile(
    r"\b(?:Assembly|Council|it|and|also|further) (?:requested|invited|decided|urged|encouraged|called upon)\b[^;]*\Z"
)
"""What was asked for by then: "in which the Assembly requested the Secretary-General to present"."""
_STARTED = re.compile(r"\b(?:starting|beginning|since|from) (?:at |with |from )?its \Z")
_FAR = 12
"""A session further back than that was not left over from the last version: it is another body's."""
_ROLES = frozenset({Role.OPERATIVE, Role.SUBPARAGRAPH})


def _facts(view: TextView) -> object:
    """The sessions of the organ itself that something is to be done at."""
    if view.role not in _ROLES or "ession" not in view.text:
        return ()
    return tuple(_asked_for(view))


def _asked_for(view: TextView) -> Iterator[NumberedThing]:
    for thing in numbered(view, "session"):
        start = thing.ordinal.start
        if view.is_quoted(start) or session_owner(view, thing) != view.scope.organ:
            continue
        before = view.folded[:start]
        future = [
            match.end()
            for match in _FUTURE.finditer(before)
            if _ASKED.search(before, 0, match.start()) is None
        ]
        if thing.noun.endswith("s") or _STARTED.search(before):
            continue
        if future and _PAST.search(before, future[-1]) is None:
            yield thing


@whole_rule("SES-04", "Sessions still to come", Severity.WARNING, facts=_facts, organs={GA, HRC})
def rule(whole: WholeView) -> Iterable[Found]:
    """A past session where a future one is meant."""
    now = whole.scope.session
    if now is None or whole.scope.special:
        return
    for view, fact in zip(whole.texts, whole.facts, strict=True):
        for thing in fact if isinstance(fact, tuple) else ():
            value = thing.ordinal.value
            far = _FAR if whole.scope.organ == GA else 3 * _FAR
            last = now - 1 if whole.scope.organ == GA else now
            if now - far <= value <= last:
                yield view.found(
                    thing.ordinal.start,
                    thing.noun_end,
                    Wording(
                        "The {session} is not to come any more: this text is of the {now}.",
                        session=SessionName(value),
                        now=SessionName(now),
                    ),
                    _fix(whole, view, thing),
                )


def _fix(whole: WholeView, view: TextView, thing: NumberedThing) -> Fix | None:
    base = whole.draft.base
    then = scope_of(base).session if base is not None else None
    now = whole.scope.session
    if then is None or now is None or thing.ordinal.value <= then:
        return None
    right = session_ordinal(thing.ordinal.value - then + now)
    start, end = thing.ordinal.start, thing.ordinal.end
    return view.replacing(
        Wording("Write “{right}”, as far ahead as in the base text", right=right),
        start,
        end,
        right,
        safe=False,
    )
