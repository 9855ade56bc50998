"""What the headers of pages tell."""

from __future__ import annotations

import datetime

from drafter.document.masthead import Masthead
from drafter.formats.docx.reading.opening import read_head_lines

LINES = (
    "United Nations",
    "A/RES/67/290",
    "General Assembly",
    "Distr.: General",
    "23 August\u00a02013",
    "Sixty-seventh session",
    "Agenda item 20 (a)",
)


def test_files_of_word_97_have_session_and_agenda_item_there() -> None:
    masthead = read_head_lines(LINES, Masthead())
    assert (masthead.symbol, masthead.session, masthead.agenda_item) == (
        "A/RES/67/290",
        67,
        "20 (a)",
    )
    assert masthead.distribution == "General"
    assert masthead.document_date == datetime.date(2013, 8, 23)


def test_what_the_text_says_wins() -> None:
    masthead = read_head_lines(LINES, Masthead(session=68, agenda_item="21"))
    assert (masthead.session, masthead.agenda_item) == (68, "21")
