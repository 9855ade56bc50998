"""Paragraphs that stand in every second version: whose turn it is, and whose it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.conventions.wording import Wording
from drafter.document.edits import DeleteParagraph, InsertParagraph
from drafter.document.marked_text import MarkedText, MarkKind, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.rollover.learning import moved
from drafter.revision.rollover.movable import movables
from drafter.revision.rollover.precedents import Precedents, partners
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.requested import ids_beside
from drafter.revision.rollover.situation import Situation

_KINDS = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
_SHOWN = 90


def recurring_paragraphs(
    situation: Situation, chain: Sequence[Resolution], precedents: Precedents
) -> Iterator[Proposal]:
    """Needs three earlier versions, so that the rhythm was seen twice."""
    if len(chain) < 3:
        return
    third, second, first = chain[-3:]
    prior = situation.prior
    to_first, first_to_second, second_to_third = precedents.partners
    to_second, first_to_third = partners(prior, second), partners(first, third)
    for paragraph in prior.paragraphs[: prior.annex_start]:
        if _is_whole(paragraph) and _every_second(paragraph, to_first, to_second, second_to_third):
            yield _going(paragraph)
    back = {old: new for new, old in to_first.items()}
    for index, paragraph in enumerate(first.paragraphs[: first.annex_start]):
        if _is_whole(paragraph) and _every_second(
            paragraph, back, first_to_third, {}, not_in=first_to_second
        ):
            yield _coming(situation, first, index, back)


def _is_whole(paragraph: Paragraph) -> bool:
    return paragraph.kind in _KINDS and paragraph.level == 0 and len(paragraph.text) > _SHOWN


def _every_second(
    paragraph: Paragraph,
    absent: Mapping[str, str],
    present: Mapping[str, str],
    further: Mapping[str, str],
    not_in: Mapping[str, str] | None = None,
) -> bool:
    """Whether it is absent from one version, present in the next, and absent from the third."""
    if paragraph.id in absent or paragraph.id not in present:
        return False
    if not_in is not None:
        return paragraph.id not in not_in
    return present[paragraph.id] not in further


def _going(paragraph: Paragraph) -> Proposal:
    return Proposal(
        ProposalKind.PARAGRAPH,
        paragraph.id,
        0,
        len(paragraph.content),
        paragraph.text,
        "",
        Wording("it stood in every second version: last time and two before, not in those between"),
        Confidence.LOW,
        edits=(DeleteParagraph(paragraph.id),),
    )


def _coming(
    situation: Situation, first: Resolution, index: int, back: Mapping[str, str]
) -> Proposal:
    """Where the nearest paragraph before it stands now, with its sessions and years moved."""
    paragraph = first.paragraphs[index]
    before = [p.id for p in reversed(first.paragraphs[:index]) if p.id in back]
    anchor = back[before[0]] if before else situation.prior.paragraphs[0].id
    place = situation.prior.index(anchor) + (1 if before else 0)
    content = _moved(situation, first, paragraph.content)
    at = len(situation.prior.text_at(anchor))
    ids = ids_beside(situation.prior)
    number = first.masthead.number or Wording("session {session}", session=first.masthead.session)
    return Proposal(
        ProposalKind.PARAGRAPH,
        anchor,
        at,
        at,
        "",
        content.plain,
        Wording(
            "it stands in every second version, last in {number}: its turn has come", number=number
        ),
        Confidence.LOW,
        edits=(InsertParagraph(place, Paragraph(ids.take(content.text), paragraph.kind, content)),),
    )


def _moved(situation: Situation, first: Resolution, content: MarkedText) -> MarkedText:
    """Without notes, which stay with the version they came from."""
    for start, _ in reversed(content.footnote_references):
        content = content.replace(start, start + 1, MarkedText())
    step = situation.new_session - (first.masthead.session or situation.session)
    for word in reversed(movables(content.text, situation.organ)):
        if word.sort in ("session", "year") and word.value >= _now(first, word.sort):
            content = content.replace(word.start, word.end, plain(moved(word, step)))
    return content.without_mark(MarkKind.LINK)


def _now(first: Resolution, sort: str) -> int:
    """The session, or the year, of a version."""
    session = first.masthead.session or 0
    if sort == "session":
        return session
    return first.adoption.date.year if first.adoption.date else session + 1945
