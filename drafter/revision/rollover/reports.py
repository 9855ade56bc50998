"""Symbols of reports and official records in notes and text (edit 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.conventions import organs
from drafter.conventions.symbols import FoundSymbol, find_symbols
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.proposal import Confidence, Proposal, ProposalKind
from drafter.revision.rollover.sessions import points_into
from drafter.revision.rollover.situation import Situation

_SUPPLEMENT = re.compile(r"Official Records of the General Assembly[^()]*\(\s*$")


def report_proposals(situation: Situation, target: str, content: MarkedText) -> Iterator[Proposal]:
    """Documents of the prior session: of a supplement the new symbol, of others a gap to fill."""
    text = content.text
    for found in find_symbols(text):
        if not _of_prior_session(situation, found):
            continue
        old = found.text
        moved = _moved(situation, old)
        if moved is None:
            continue
        supplement = _SUPPLEMENT.search(text[: found.start]) is not None
        head = moved.rpartition("/")[0]
        yield Proposal(
            ProposalKind.REPORT,
            target,
            found.start,
            found.end,
            old,
            moved if supplement else f"{head}/…",
            "the supplement of the new session has the same number"
            if supplement
            else "the report of the new session has a symbol of its own: to be filled in",
            _confidence(text, supplement=supplement),
            placeholder=not supplement,
        )


def _confidence(text: str, *, supplement: bool) -> Confidence:
    """A report in parts may come in other parts next time, and one that is cited by chapter stays."""
    if points_into(text) or "(Part " in text:
        return Confidence.LOW
    return Confidence.HIGH if supplement else Confidence.MEDIUM


def _of_prior_session(situation: Situation, found: FoundSymbol) -> bool:
    value = found.value
    if value.kind == "resolution":
        return False
    if situation.organ == organs.ECONOMIC_AND_SOCIAL_COUNCIL:
        return value.year == situation.session
    return value.session == situation.session and value.organ == situation.organ


def _moved(situation: Situation, symbol: str) -> str | None:
    parts = symbol.split("/")
    old = str(situation.session)
    if old not in parts:
        return None
    parts[parts.index(old)] = str(situation.new_session)
    return "/".join(parts)
