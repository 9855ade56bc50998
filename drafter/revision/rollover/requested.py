"""A report that was asked for last time is taken note of this time (edit 20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.conventions import organs
from drafter.conventions.mentions import find_sessions, find_year_sessions
from drafter.conventions.symbols import draft_symbol
from drafter.conventions.wording import Wording
from drafter.document.edits import InsertFootnote, InsertParagraph
from drafter.document.identity import IdSource
from drafter.document.marked_text import footnote_reference, italic, marked, plain
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.rollover.proposal import GAP, Confidence, Proposal, ProposalKind, gaps_in
from drafter.revision.rollover.situation import Situation

_ASKED = re.compile(
    r"(?:Also |Further )?[Rr]equests (?P<who>the [A-Z](?:(?! to )[^,;]){2,80}) to (?:[^;]{0,90}?\b)?"
    r"(?:report\b|submit[^;]{0,90}?\breport\b|present[^;]{0,90}?\breport\b|prepare[^;]{0,60}?\breport\b)"
)
_RECEIVED = re.compile(r"\breports? (?:of|by|submitted by|prepared by) ")


def requested_reports(situation: Situation) -> Iterator[Proposal]:
    """For each body asked to report at the new session, whose last report the text does not mention: a
    paragraph that takes note of it, its symbol a gap."""
    prior = situation.prior
    operative = [p for p in prior.paragraphs[: prior.annex_start] if _is_operative(p)]
    if not operative:
        return
    place = prior.index(operative[0].id)
    mentioned = " ".join(
        p.text for p in prior.paragraphs[: prior.annex_start] if _RECEIVED.search(p.text)
    )
    done: set[str] = set()
    for paragraph in operative:
        text = paragraph.content.text
        asked = _ASKED.match(text)
        if asked is None or not _is_due(situation, text) or asked["who"] in done:
            continue
        who = asked["who"]
        done.add(who)
        if f"report of {who}" in mentioned or f"reports of {who}" in mentioned:
            continue
        yield _offered(situation, paragraph, place, who)


def ids_beside(resolution: Resolution) -> IdSource:
    """Ids for what comes into a text: the same each time, and none that it has already."""
    ids = IdSource()
    for known in [p.id for p in resolution.paragraphs] + [n.id for n in resolution.footnotes]:
        ids.keep(known)
    return ids


def _is_operative(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.OPERATIVE and paragraph.level == 0


def _is_due(situation: Situation, text: str) -> bool:
    if situation.organ == organs.ECONOMIC_AND_SOCIAL_COUNCIL:
        return any(m.year == situation.new_session for m in find_year_sessions(text))
    return any(m.number == situation.new_session for m in find_sessions(text))


def _offered(situation: Situation, paragraph: Paragraph, place: int, who: str) -> Proposal:
    ids = ids_beside(situation.prior)
    note = ids.take(f"report {who}")
    series = draft_symbol(situation.organ, situation.new_session).partition("/L.")[0]
    symbol = f"{series}/{GAP}."
    words = f" of the report of {who};"
    content = italic("Takes note") + plain(words) + footnote_reference(note)
    taken = Paragraph(ids.take(content.text), ParagraphKind.OPERATIVE, content)
    end = len(paragraph.content)
    return Proposal(
        ProposalKind.PARAGRAPH,
        paragraph.id,
        end,
        end,
        "",
        f"Takes note{words}",
        Wording(
            "the report asked for here is due at the new session, and no paragraph takes note of one"
        ),
        Confidence.LOW,
        edits=(
            InsertFootnote(
                len(situation.prior.footnotes),
                Footnote(note, marked(symbol, gaps_in(symbol, ProposalKind.REPORT))),
            ),
            InsertParagraph(place, taken),
        ),
    )
