"""Planters: what only drafts have: their masthead, their day, comments, what they cost and how often they ask."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from benchmarks.checker.planting.planter import Planted, opened, plants, put
from drafter.conventions.adoptions import last_with_title
from drafter.conventions.ordinals import session_ordinal
from drafter.conventions.organs import GENERAL_ASSEMBLY, HUMAN_RIGHTS_COUNCIL
from drafter.conventions.sessions import session
from drafter.document.draft import Comment, Draft, Suppression, TrackedChange
from drafter.document.marked_text import MarkKind, plain
from drafter.document.resolution import TITLE, Resolution

_COSTS = (
    ("a panel discussion", "Requests the Secretary-General to convene a panel discussion"),
    ("in all official languages", "Decides to meet in all official languages"),
    ("to establish a working group", "Decides to establish a working group"),
    ("to appoint a Special Rapporteur", "Decides to appoint a Special Rapporteur"),
)
_EVERY_YEAR = ("annually", "on an annual basis", "every year")
_INTERVALS = {"annual": 1, "biennial": 2, "triennial": 3}


def _as_draft(resolution: Resolution) -> Resolution:
    """The text as a draft that has no symbol yet."""
    head = replace(
        resolution.masthead, symbol="", number="", heading=plain(""), distribution="Limited"
    )
    return replace(resolution, masthead=head)


def _said(resolution: Resolution, rng: random.Random, words: str) -> Planted | None:
    """A paragraph of which these words (a phrase of the organ first) are all."""
    paragraph = opened(resolution, rng)
    if paragraph is None:
        return None
    content = plain(words).with_mark(MarkKind.ITALIC, 0, words.index(" "))
    return replace(put(resolution, paragraph.id, 0, len(paragraph.text), content), restores=False)


@plants("SUB-02")
def without_base(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """A draft under the title of an earlier resolution, retyped."""
    organ, title = resolution.masthead.organ, resolution.title.plain
    if not title or last_with_title(organ, title) is None:
        return None
    return Planted(_as_draft(resolution), TITLE, 0, len(resolution.title.text), restores=False)


@plants("SUB-03")
def too_late(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft dated after the end of its session, or in its last week."""
    head = resolution.masthead
    held = session(head.organ, head.session) if head.session and head.organ else None
    if held is None or held.closes is None or not held.is_exact or head.session_kind != "regular":
        return None
    day = held.closes + dt.timedelta(days=rng.randint(1, 20))
    if head.organ == HUMAN_RIGHTS_COUNCIL and rng.random() < 0.5:
        day = held.closes - dt.timedelta(days=min(rng.randint(0, 3), held.closes.weekday()))
    draft = _as_draft(resolution)
    head = replace(draft.masthead, document_date=day)
    return Planted(replace(draft, masthead=head), "", restores=False)


@plants("SUB-08")
def no_item(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft that lacks its agenda item or its sponsors."""
    head = replace(
        _as_draft(resolution).masthead, agenda_item="Agenda item 25", sponsors=("Angola", "Brazil")
    )
    head = replace(head, agenda_item="") if rng.random() < 0.5 else replace(head, sponsors=())
    return Planted(replace(resolution, masthead=head), "", restores=False)


@plants("SUB-09")
def names_left(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A comment, a name behind a change or a reason that would leave with the file."""
    paragraph = opened(resolution, rng)
    if paragraph is None:
        return None
    comment = Comment("C0000001", plain("They will not take this."), author="A. Delegate")
    change = TrackedChange(paragraph.id, inserted=True, text="fully", author="A. Delegate")
    ignored = Suppression("STR-27", paragraph.id, reason="Agreed in the group")

    def around(draft: Draft) -> Draft:
        return rng.choice([
            replace(draft, comments=(comment,)),
            replace(draft, changes=(change,)),
            replace(draft, suppressions=(ignored,)),
        ])  # fmt: skip

    return Planted(resolution, "", restores=False, around=around)


@plants("PBI-02")
def costly(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft that asks for a panel, a body, a post or interpretation."""
    costs, words = rng.choice(_COSTS)
    planted = _said(resolution, rng, f"{words};")
    if planted is None:
        return None
    start = words.index(costs)
    return replace(
        planted, resolution=_as_draft(planted.resolution), start=start, end=start + len(costs)
    )


@plants("PBI-04")
def every_year(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A report that is asked for every year."""
    often = rng.choice(_EVERY_YEAR)
    words = "Requests the Secretary-General to submit a report on the implementation of the present resolution"
    planted = _said(resolution, rng, f"{words} {often};")
    if planted is None:
        return None
    return replace(planted, start=len(words) + 1, end=len(words) + 1 + len(often))


@plants("SES-09")
def out_of_rhythm(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A biennial discussion that is asked for at a session of another year."""
    head = resolution.masthead
    if not head.session or head.session_kind != "regular":
        return None
    word, years = rng.choice(list(_INTERVALS.items()))
    ahead = years * (1 if head.organ == GENERAL_ASSEMBLY else 3) + rng.choice([-1, 1, 2])
    if ahead < 1:
        return None
    ordinal = session_ordinal(head.session + ahead)
    planted = _said(
        resolution, rng, f"Decides to convene its {word} panel discussion at its {ordinal} session;"
    )
    start = len("Decides to convene its ")
    return replace(planted, start=start, end=start + len(word)) if planted is not None else None
