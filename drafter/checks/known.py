"""What is known of cited resolutions beyond the tables of the conventions: from the user's own library.

The checker knows no library; whoever has one hands over a function that says what it holds (RES-CIT-03).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from drafter.conventions.adoptions import adoption_title
from drafter.conventions.typography import fold


class KnownText(NamedTuple):
    """The day of adoption and the title of a resolution, as far as known."""

    date: dt.date | None
    title: str


KnownTexts = Mapping[tuple[str, str], KnownText]
"""By an organ's id and the number as it is cited: ("general-assembly", "60/251")."""
KnowledgeSource = Callable[[], KnownTexts]
"""Asked once by each checker, in the thread of its first check."""

_MARKS = re.compile(r"[^\w]+")


def title_of(organ: str, number: str, known: KnownTexts) -> str:
    """The title of a resolution from the tables, else from what is known besides; empty if unknown."""
    title = adoption_title(organ, number)
    if title is None:
        found = known.get((organ, number))
        title = found.title if found is not None else ""
    return title


def is_another_title(cited: str, title: str) -> bool:
    """Whether the words differ; case, marks, spaces, a leading article and a shortened end are overlooked."""
    first, second = _bare(cited), _bare(title)
    return not (first.startswith(second) or second.startswith(first))


def _bare(title: str) -> str:
    words = fold(title).casefold().strip().lstrip("'\"")
    return _MARKS.sub("", words.removeprefix("the "))
