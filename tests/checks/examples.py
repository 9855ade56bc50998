"""The table of right and wrong examples, and how an example becomes a draft."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drafter.checks.rules import registry
from drafter.conventions.openings import match_opening
from drafter.document.draft import Draft
from drafter.document.masthead import Adoption
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from tests.checks import texts
from tests.checks.texts import OP, PRE, SUB

TABLE = Path(__file__).parents[1] / "data" / "rule_examples.tsv"
NO_EXAMPLE = re.compile(
    r"\((?:do not flag|accepted|no title|both extents|draft without)|\((?:accepted, rarer)\)|\(accepted\)"
)
Row = dict[str, str]


def rows() -> list[Row]:
    """The rows of rules that a program judges."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    known = registry()
    return [row for row in table if row["rule"] in known and known[row["rule"]].can_judge]


def organ_of(row: Row) -> str:
    """The first organ of a row."""
    return "GA" if row["organs"] == "all" else row["organs"].split()[0]


def as_draft(row: Row, example: str) -> Draft:
    """The example as a draft, by the kind of its row."""
    return _READINGS[row["kind"]](row, example.replace("⏎", "\n"))


def _doc(row: Row, lines: str) -> Draft:
    if "annex" in lines:
        return _annexed(lines)
    if row["rule"] == "STR-22":
        given = texts.draft(organ="HRC", symbol="A/HRC/61/L.3")
        return texts.adopted(given, "55th meeting") if "meeting" in lines else given
    if row["rule"] == "STR-28":
        given = texts.draft(kind="decision", preamble="", closing="Takes note of the report.")
        organ_line = texts.text(lines.partition(" (")[0])
        return Draft(replace(given.current, organ_line=organ_line))
    line, _, rest = lines.partition("\n")
    paragraphs = []
    for n, paragraph in enumerate(texts.paragraphs(rest, PRE)):
        operative = match_opening(paragraph.text, "operative") is not None
        kind = OP if operative else PRE
        paragraphs.append(replace(paragraph, id=f"{n + 1:08X}", kind=kind))
    given = texts.draft(organ=organ_of(row))
    current = replace(given.current, organ_line=texts.text(line), paragraphs=tuple(paragraphs))
    return Draft(current)


def _annexed(lines: str) -> Draft:
    body = "*Adopts* the guidelines " + lines.partition(" (")[0] + ";"
    given = texts.draft(body)
    if "no annex" in lines:
        return given
    annex = [
        Paragraph("7A000001", ParagraphKind.ANNEX, texts.text("Annex")),
        Paragraph("7A000002", ParagraphKind.TEXT, texts.text("The guidelines say this.")),
    ]
    current = given.current
    return Draft(replace(current, paragraphs=(*current.paragraphs, *annex)))


def _organ(row: Row, lines: str) -> Draft:
    given = texts.draft(organ=organ_of(row))
    return Draft(replace(given.current, organ_line=texts.text(lines)))


def _operative(row: Row, lines: str) -> Draft:
    if row["rule"] == "CIT-02":
        return _running(row, lines)
    organ = organ_of(row)
    lines = re.sub(r" \(accepted, rarer\)\Z", "", lines)
    if found := re.match(r"\(?(\d+)\w+[- ]session draft[:)] (.*)", lines):
        body = found[2]
        if not body.startswith("*"):
            body = f"*Requests* the Secretary-General {body};"
        return texts.draft(body, organ=organ, session=int(found[1]))
    if re.fullmatch(r"(?:\d\. … ?)+", lines):
        lines = "\n".join(f"{n}. *Notes* report {n};" for n in re.findall(r"\d", lines))
    if found := re.match(r"(\d+)\. … (under .*)", lines):
        before = [f"*Notes* report number {n};" for n in range(1, int(found[1]))]
        lines = "\n".join([*before, f"*Decides* to act {found[2]}"])
    if not lines.startswith(
        ("*", "1", "2", "3", "4", "5", "9", "“", "We", "Also", "Calls", "Takes", "(")
    ):
        lines = f"*Requests* the Secretary-General {lines};"
    ends = lines.rstrip().endswith(".") or row["rule"] == "STR-08"
    closing = "" if ends else "*Decides* to remain seized of the matter."
    return texts.draft(lines, organ=organ, closing=closing)


def _preambular(row: Row, lines: str) -> Draft:
    if not lines.startswith(("*", "Whereas", "The", "PP", "Also", "Recall")):
        lines = f"*Recalling* {lines},"
    return texts.draft(preamble=lines, organ=organ_of(row))


def _sub(row: Row, lines: str) -> Draft:
    own = lines if lines.startswith("*") else f"*Requests* the Secretary-General:\n{lines}"
    body: list[Paragraph] = []
    for n, line in enumerate(own.split("\n")):
        found = re.fullmatch(r"(\(?[a-z]{1,3}\)|\(\w\)|\d\.) (.*)", line)
        if found is None:
            body.append(Paragraph(f"{n + 9:08X}", OP, texts.text(line)))
            continue
        deeper = found[1] in ("(i)", "(ii)") or found[1][0].isdigit()
        level = 2 if deeper else 1
        body.append(Paragraph(f"{n + 9:08X}", SUB, texts.text(found[2]), level, found[1]))
    closing = "" if lines.rstrip().endswith(".") else "*Decides* to go on."
    given = texts.draft(organ=organ_of(row), closing=closing)
    first = given.current.paragraphs[:1]
    return Draft(replace(given.current, paragraphs=(*first, *body, *given.current.paragraphs[1:])))


def _title(row: Row, lines: str) -> Draft:
    given = texts.draft(organ=organ_of(row))
    return Draft(replace(given.current, title=texts.text(lines)))


def _heading(row: Row, lines: str) -> Draft:
    given = texts.draft("*Notes* the report;", organ=organ_of(row))
    heading = Paragraph("7A000001", ParagraphKind.HEADING, texts.text(lines))
    paragraphs = given.current.paragraphs
    return Draft(replace(given.current, paragraphs=(*paragraphs[:2], heading, *paragraphs[2:])))


def _adoption(row: Row, lines: str) -> Draft:
    meeting, _, rest = lines.partition("\n")
    day, _, vote = rest.partition("\n")
    if meeting.startswith("["):
        meeting, vote = "36th meeting", lines
    elif day.startswith("["):
        vote = f"{day}\n{vote}"
    given = texts.adopted(texts.draft(organ=organ_of(row), symbol="A/RES/80/1"), meeting)
    return Draft(replace(given.current, adoption=Adoption(meeting, None, vote)))


def _masthead(row: Row, lines: str) -> Draft:
    return texts.draft(agenda_item=lines.removeprefix("Agenda item "), organ=organ_of(row))


def _sponsors(row: Row, lines: str) -> Draft:
    if row["rule"] == "STATE-03":
        return texts.draft(heading=texts.text(f"{lines}: draft resolution"))
    names = re.sub(r",? and ", ", ", lines).split(", ")
    return texts.draft(organ=organ_of(row), sponsors=tuple(names))


def _sponsor_line(row: Row, line: str) -> Draft:
    """The line as a user types it into the masthead; of a right one only the names."""
    typed = line.replace("*", "") if "+ note" in line or "without" not in line else "Iraq*"
    names = typed.partition(":")[0] if "draft resolution" in typed else typed
    sponsors = (names,) if typed.startswith("Sponsors") else tuple(re.split(r", | and ", names))
    return texts.draft(organ=organ_of(row), sponsors=sponsors)


def _running(row: Row, lines: str) -> Draft:
    organ = organ_of(row)
    if lines == "Convention^12^":
        return texts.draft("*Recalls* the Convention^1^^2^ and its Protocol;")
    if "reference 4" in lines:
        given = texts.draft("*Takes note* of the report;^4^")
        return Draft(replace(given.current, footnotes=())) if "without" in lines else given
    dated = row["rule"] == "CIT-02"
    preamble = (
        "*Recalling* its resolution 63/170 of 18 December 2008,"
        if dated
        else "*Noting* the report,"
    )
    lines = re.sub(r" \((?:cited|second|first|in running|seventieth|accepted)[^)]*\)", "", lines)
    lines = lines.replace(" (first letter Cyrillic)", "")
    if lines.startswith("its "):
        body = f"*Decides* to consider the matter at {lines};"
    elif lines[:1].isdigit() and row["rule"].startswith("CIT"):
        body = f"*Recalls* resolutions {lines};"
    else:
        body = f"*Reiterates* the need, and {lines};"
    return texts.draft(body, organ=organ, preamble=preamble)


def _notes(row: Row, lines: str) -> Draft:
    """Notes given as "1 A/55/279. / 2 Ibid.", as numbers "1, 3, 2", or as one text."""
    organ = organ_of(row)
    if re.fullmatch(r"\d(?:, \d)+", lines):
        numbers = lines.split(", ")
        body = "*Takes note* of " + " and ".join(f"report {n}^n{n}^" for n in numbers) + " here;"
        given = texts.draft(body, organ=organ)
        notes = tuple(
            Footnote(f"n{n}", texts.text(f"A/80/10{n}."), source_label=n) for n in numbers
        )
        return Draft(replace(given.current, footnotes=notes))
    found = [re.match(r"(\d) (.*)", part) for part in lines.split(" / ")]
    known = {m[1]: m[2] for m in found if m} or {"1": lines}
    body = "*Takes note* of " + " and ".join(f"the report{n}^{n}^" for n in known) + " here;"
    return texts.draft(body, organ=organ, notes=known)


def _amendment(row: Row, lines: str) -> Draft:
    heading = texts.text("Iraq: amendment to draft resolution A/80/L.25")
    given = texts.draft(heading=heading, preamble="", closing="")
    paragraph = Paragraph("7A000001", ParagraphKind.TEXT, texts.text(lines))
    return Draft(replace(given.current, paragraphs=(paragraph,)))


_READINGS: dict[str, Callable[[Row, str], Draft]] = {
    "doc": _doc, "organ": _organ, "op": _operative, "pre": _preambular, "sub": _sub,
    "title": _title, "heading": _heading, "adoption": _adoption, "masthead": _masthead,
    "list": _sponsors, "sponsor": _sponsor_line, "text": _running, "fn": _notes, "amendment": _amendment,
}  # fmt: skip
