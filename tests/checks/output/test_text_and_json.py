"""Findings as text with a caret and as JSON."""

from __future__ import annotations

import json

from drafter.checks.output.json_form import as_json, as_objects
from drafter.checks.output.text import as_text, summary
from tests.checks import texts

GIVEN = texts.draft(
    "*Requests* the Secretary-General:\n(a) To report at its 57th session^1^;\n"
    "*Stresses* that the General Assembly, in all its work of the last years, decided at its 58th session what to do;",
    notes={"1": "A/80/1"},
    agenda_item="25(b)",
)
FOUND = texts.findings(GIVEN, "SES", "FN")


def test_text_shows_place_message_words_and_caret() -> None:
    lines = as_text("draft.docx", GIVEN.current, FOUND).splitlines()
    at = next(i for i, line in enumerate(lines) if "SES-01" in line)
    assert lines[at].startswith("draft.docx: paragraph 1 (a): error SES-01: Sessions are")
    words, caret = lines[at + 1], lines[at + 2]
    assert words[caret.index("^") : caret.rindex("^") + 1] == "57th"
    assert lines[at + 3] == "    fix: Write “fifty-seventh”"
    assert any(line.startswith("draft.docx: footnote 1: warning FN-05") for line in lines)
    assert any(line.startswith("draft.docx: masthead: warning SES-08") for line in lines)
    assert lines[-1] == "draft.docx: 3 errors, 2 warnings"


def test_long_paragraphs_are_cut_around_the_finding() -> None:
    lines = as_text("a", GIVEN.current, FOUND).splitlines()
    words = next(line for line in lines if "58th" in line and "…" in line)
    caret = lines[lines.index(words) + 1]
    assert words.strip().startswith("…")
    assert words[caret.index("^") : caret.rindex("^") + 1] == "58th"


def test_notes_near_the_finding_bear_their_own_numbers() -> None:
    numbers = [str(number) for number in range(1, 13)]
    given = texts.draft(
        "*Noting* the report" + "".join(f" of a body^{number}^" for number in numbers) + ",\n"
        "*Requests* the Secretary-General to report^13^ at its 57th session^14^;",
        notes=dict.fromkeys((*numbers, "13", "14"), "A/80/1"),
    )
    lines = as_text("a", given.current, texts.findings(given, "SES")).splitlines()
    words = next(line for line in lines if "57th" in line and "…" in line)
    caret = lines[lines.index(words) + 1]
    assert "report¹³ at its 57th session¹⁴;" in words
    assert words[caret.index("^") : caret.rindex("^") + 1] == "57th"


def test_json_has_the_keys_of_the_contract() -> None:
    objects = json.loads(as_json(as_objects("draft.docx", GIVEN.current, FOUND)))
    session = next(o for o in objects if o["rule"] == "SES-01")
    assert {
        "file", "rule", "severity", "paragraph", "label", "start", "end", "excerpt", "message",
        "source", "fix",
    } <= set(session)  # fmt: skip
    assert session["label"] == "(a)"
    assert session["excerpt"] == "57th"
    assert session["severity"] == "error"
    fix = {"title": "Write “fifty-seventh”", "safe": True, "replacement": "fifty-seventh"}
    assert session["fix"] == fix
    masthead = next(o for o in objects if o["rule"] == "SES-08")
    assert masthead["paragraph"] is None
    assert masthead["fix"]["replacement"] is None


def test_summary_counts_by_severity() -> None:
    assert summary([]) == "nothing found"
    assert summary(FOUND) == "3 errors, 2 warnings"
