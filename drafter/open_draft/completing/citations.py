"""The date of a resolution, offered as soon as its number stands (RES-CIT-02)."""

from __future__ import annotations

from drafter.conventions.adoptions import adoption, adoption_title
from drafter.conventions.citations import find_citations
from drafter.conventions.dates import format_date
from drafter.document.resolution import Resolution
from drafter.open_draft.completing.completion import Completion

_REACH = 200


def dates(resolution: Resolution, typed: str, following: str) -> list[Completion]:
    """The known date of adoption of the resolution that `typed` ends with, where none follows."""
    if following[:1].isalnum() or following.lstrip()[:3] == "of ":
        return []
    first = max(0, len(typed) - _REACH)
    cited = find_citations(typed[first:], resolution.masthead.organ)
    if not cited or cited[-1].end != len(typed) - first or cited[-1].date is not None:
        return []
    number, organ_id = cited[-1].number, cited[-1].organ
    known = adoption(organ_id, number.text) if organ_id else None
    if known is None or cited[-1].by_symbol:
        return []
    words = f" of {format_date(known.date)}"
    title = adoption_title(known.organ, number.text) or "date of adoption"
    detail = title if known.is_certain else f"{title} (date unconfirmed)"
    return [Completion(len(typed), words, number.text + words, detail)]
