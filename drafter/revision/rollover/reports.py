"""Symbols of reports and official records in notes and text (edit 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.conventions import organs
from drafter.conventions.symbols import FoundSymbol, find_symbols
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkedText
from drafter.revision.rollover.proposal import GAP, Confidence, Proposal, ProposalKind
from drafter.revision.rollover.sessions import points_into
from drafter.revision.rollover.situation import Situation

_SUPPLEMENT = re.compile(r"Official Records of the General Assembly[^()]*\(\s*$")

_SHORT = 3
"""Numbers below 100 are those of the supplements."""
_WITHOUT_NUMBER = re.compile(r"\d+$")


def report_proposals(situation: Situation, target: str, content: MarkedText) -> Iterator[Proposal]:
    """Documents of the prior session: of a supplement the new symbol, of others a gap to fill."""
    text = content.text
    for found in find_symbols(text):
        if not _of_prior_session(situation, found):
            continue
        old = found.text
        supplement = _SUPPLEMENT.search(text[: found.start]) is not None
        moved = _moved(situation, old, supplement=supplement)
        if moved is None:
            continue
        yield Proposal(
            ProposalKind.REPORT,
            target,
            found.start,
            found.end,
            old,
            moved,
            Wording("the supplement of the new session has the same number")
            if supplement
            else Wording("the report of the new session has a symbol of its own: to be filled in"),
            _confidence(text, supplement=supplement),
            placeholder=GAP in moved,
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


def _moved(situation: Situation, symbol: str, *, supplement: bool) -> str | None:
    """The symbol in the series of the new session, its own number a gap; of a joint symbol, such as
    A/78/86-E/2023/83, each part."""
    parts = [_moved_part(situation, p, supplement=supplement) for p in symbol.split("-")]
    return "-".join(part or "" for part in parts) if all(parts) else None


def _moved_part(situation: Situation, symbol: str, *, supplement: bool) -> str | None:
    parts = symbol.split("/")
    session, year = str(situation.session), str(situation.prior_year)
    if session in parts:
        at = parts.index(session)
        parts[at] = str(situation.new_session)
    elif year in parts:
        at = parts.index(year)
        parts[at] = str(int(year) + situation.years)
    else:
        return None
    if supplement:
        return "/".join(parts)
    number = next((n for n in range(at + 1, len(parts)) if parts[n].isdigit()), None)
    if number is None or number == len(parts) - 1:
        return "/".join([*parts[:-1], GAP])
    if len(parts[number]) >= _SHORT:  # of a series such as A/78/7/Add.41 the number stays
        parts[number] = GAP
    added = [_WITHOUT_NUMBER.sub(GAP, part) for part in parts[number + 1 :]]
    return "/".join([*parts[: number + 1], *added])
