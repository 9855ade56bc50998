"""After the draft is begun, a proposal is taken back or carried out later."""

from __future__ import annotations

from drafter.document.edits import ReplaceText, apply_all
from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.revision.rollover.engine import propose, rolled_over
from drafter.revision.rollover.proposal import Confidence, ProposalKind
from drafter.revision.rollover.standing import standings, turns_of
from tests.revision.rollover.test_engine import prior

TEXTS = (
    "Recalling its resolutions 75/96 of 9 December 2020, 76/85 of 9 December 2021 and 77/149 of 12 December 2022,",
    "*Requests* the Secretary-General to report at its seventy-ninth session on the programme for 2024;",
    "Welcomes the seventy-fifth anniversary of the Declaration.",
)


def words(resolution: Resolution) -> list[str]:
    return [p.text.replace("\u00a0", " ") for p in resolution.paragraphs]


def test_each_is_found_as_it_stands_and_can_be_turned() -> None:
    base = prior(*TEXTS)
    proposals = propose(base, 79)
    sure = [p for p in proposals if p.confidence is not Confidence.LOW]
    draft = rolled_over(base, sure).current
    found = standings(base, draft, proposals)
    carried_out = {s.proposal for s in found if s.is_carried_out}
    assert carried_out == {p for p in sure if p.target}
    assert {s.proposal.kind for s in found if not s.is_carried_out} == {ProposalKind.ANNIVERSARY}

    nothing = apply_all(draft, turns_of(found, set()))
    assert [p.content for p in nothing.paragraphs] == [p.content for p in base.paragraphs]
    everything = apply_all(draft, turns_of(found, {s.proposal for s in found}))
    assert "seventy-sixth anniversary" in words(everything)[2]
    assert turns_of(found, carried_out) == []


def test_places_follow_what_the_user_wrote_since_and_rewritten_words_are_left() -> None:
    base = prior(*TEXTS)
    proposals = [
        p for p in propose(base, 79) if p.kind in (ProposalKind.SESSION, ProposalKind.YEAR)
    ]
    draft = rolled_over(base, proposals).current
    target = draft.paragraphs[1].id
    start = draft.paragraphs[1].text.index("to report")
    at = draft.paragraphs[1].text.index("2025")
    changed = apply_all(
        draft,
        [
            ReplaceText(target, at, at + 4, plain("2030")),
            ReplaceText(target, start, start, plain("in good time ")),
        ],
    )
    (one,) = standings(base, changed, proposals)
    assert one.proposal.kind is ProposalKind.SESSION
    back = apply_all(changed, turns_of([one], set()))
    assert words(back)[1] == (
        "Requests the Secretary-General in good time to report at its seventy-ninth session on the "
        "programme for 2030;"
    )
