"""Small invented texts for the checker, written as markup: `*italic*`, `**bold**`, `^2^` for a note."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.checks.engine import Checker
from drafter.checks.finding import Finding
from drafter.document.draft import Draft
from drafter.document.marked_text import (
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    italic,
    marked,
    plain,
)
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

ORGANS = {
    "GA": "general-assembly",
    "HRC": "human-rights-council",
    "ECOSOC": "economic-and-social-council",
    "SC": "security-council",
}
NAMES = {
    "GA": "The General Assembly",
    "HRC": "The Human Rights Council",
    "ECOSOC": "The Economic and Social Council",
    "SC": "The Security Council",
}
SESSIONS = {"GA": 80, "HRC": 61, "ECOSOC": 2025, "SC": None}
PRE, OP, SUB = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUBPARAGRAPH

_TOKEN = re.compile(r"(\*\*|\*|\^[^^]+\^)")
_NUMBERED = re.compile(r"(\d+\.) (.*)", re.DOTALL)
_LETTERED = re.compile(r"(\([a-z]+\)) (.*)", re.DOTALL)


def text(markup: str) -> MarkedText:
    """Marked text of the markup."""
    result, on = MarkedText(), set[MarkKind]()
    for token in _TOKEN.split(markup):
        if token == "**":
            on ^= {MarkKind.BOLD}
        elif token == "*":
            on ^= {MarkKind.ITALIC}
        elif token.startswith("^") and len(token) > 2:
            for note in token.strip("^").split(","):
                if result.text.endswith("\ufffc") and "," in token and note != token[1]:
                    result = result + marked(",", [Mark(0, 1, MarkKind.SUPERSCRIPT)])
                result = result + footnote_reference(note)
        elif token:
            result = result + marked(token, [Mark(0, len(token), kind) for kind in on])
    return result


def paragraphs(markup: str, kind: ParagraphKind = OP) -> list[Paragraph]:
    """Paragraphs of lines; "1. " makes a line operative, "(a) " a subparagraph."""
    result = []
    for n, line in enumerate(markup.split("\n")):
        own, label, level = kind, None, 0
        if found := _NUMBERED.fullmatch(line):
            own, label, line = OP, found[1], found[2]
        elif found := _LETTERED.fullmatch(line):
            own, label, line, level = SUB, found[1], found[2], 1
        result.append(Paragraph(f"{n + 1:08X}", own, text(line), level, label))
    return result


def with_notes(resolution: Resolution, notes: dict[str, str] | None = None) -> Resolution:
    """The resolution with a note for every reference; texts by id, else a harmless one."""
    known = notes or {}
    ids = {n: None for _, content in resolution.texts() for _, n in content.footnote_references}
    footnotes = tuple(
        Footnote(note, text(known.get(note, f"A/80/{100 + n}.")), note if note.isdigit() else None)
        for n, note in enumerate(ids)
    )
    return replace(resolution, footnotes=footnotes)


def draft(
    markup: str = "",
    *,
    preamble: str = "*Recalling* the Charter of the United Nations,",
    organ: str = "GA",
    notes: dict[str, str] | None = None,
    closing: str = "*Decides* to remain seized of the matter.",
    **masthead: object,
) -> Draft:
    """A draft of an organ: preamble, the lines of the markup, a closing paragraph."""
    body = paragraphs(preamble, PRE) if preamble else []
    body += paragraphs(markup) if markup else []
    body += paragraphs(closing) if closing else []
    numbered = tuple(replace(p, id=f"{n + 1:08X}") for n, p in enumerate(body))
    head = Masthead(
        organ=ORGANS[organ], session=SESSIONS[organ], symbol="A/80/L.1",
        agenda_item="25", sponsors=("Angola",),
    )  # fmt: skip
    resolution = Resolution(
        masthead=replace(head, **masthead),  # type: ignore[arg-type]
        title=MarkedText() if organ == "SC" else plain("Cooperation in the region"),
        organ_line=italic(NAMES[organ]) + plain(","),
        paragraphs=numbered,
    )
    return Draft(with_notes(resolution, notes))


def adopted(given: Draft, meeting: str) -> Draft:
    """The draft with an adoption line."""
    current = replace(given.current, adoption=Adoption(meeting))
    return replace(given, current=current)


def findings(given: Draft, *select: str, profile: str = "all") -> list[Finding]:
    """What the checker finds, only the selected rules if any are named."""
    return Checker(profile, select=select).check(given)


def words(given: Draft, finding: Finding) -> str:
    """The characters that a finding is about."""
    return given.current.text_at(finding.target).text[finding.start : finding.end]
