"""Planters on the text as a whole: head, ends, labels, headings, annexes, adoption, and other kinds of text."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from benchmarks.checker.planting.planter import (
    OP,
    SUB,
    Planted,
    body,
    choose,
    plants,
    put,
    with_paragraph,
)
from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.marked_text import MarkedText, MarkKind, italic, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import ORGAN_LINE, TITLE, Resolution


@plants("STR-02")
def other_line(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The organ under another name."""
    line = rng.choice(["The UN General Assembly", "The Third Committee", "The Assembly"])
    changed = replace(resolution, organ_line=italic(line) + plain(","))
    return Planted(changed, ORGAN_LINE, 0, len(line), restores=False)


@plants("STR-08")
def unended(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The last paragraph without its full stop."""
    last = resolution.paragraphs[resolution.annex_start - 1 : resolution.annex_start]
    if not last or last[0].kind not in (OP, SUB) or not re.search(r"[a-z]\.\Z", last[0].text):
        return None
    end = len(last[0].text)
    return put(resolution, last[0].id, end - 1, end, rng.choice([";", ","]))


@plants("STR-14")
def untitled(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """A text without its title."""
    if resolution.masthead.organ == SECURITY_COUNCIL or not resolution.title:
        return None
    return Planted(replace(resolution, title=MarkedText()), TITLE, restores=False)


@plants("STR-15")
def stopped_title(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """A title with a full stop."""
    end = len(resolution.title.text)
    if not end or resolution.title.text[-1] == "\ufffc":
        return None
    return put(resolution, TITLE, end, end, ".")


@plants("STR-18")
def stopped_heading(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A heading with a full stop."""
    places = [
        p
        for p in resolution.paragraphs[: resolution.annex_start]
        if p.kind is ParagraphKind.HEADING and re.search(r"[a-z]{3}\Z", p.text)
    ]
    paragraph = choose(rng, places)
    if paragraph is None:
        return None
    end = len(paragraph.text)
    return put(resolution, paragraph.id, end, end, ".")


@plants("STR-19")
def no_annex(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A text that speaks of an annex it has not."""
    if resolution.annex_start < len(resolution.paragraphs):
        return None
    paragraph = choose(rng, [p for p in body(resolution, (OP,)) if p.text.endswith(";")])
    if paragraph is None:
        return None
    end = len(paragraph.text) - 1
    words = ", as contained in the annex to the present resolution"
    return replace(put(resolution, paragraph.id, end, end, words), restores=False)


@plants("STR-20")
def other_meeting(resolution: Resolution, rng: random.Random) -> Planted | None:
    """The meeting in other words."""
    if not resolution.adoption.meeting:
        return None
    words = rng.choice(
        ["Plenary Meeting No. 81", "81st Plenary Meeting", "Eighty-first plenary meeting"]
    )
    return Planted(
        replace(resolution, adoption=replace(resolution.adoption, meeting=words)),
        "",
        restores=False,
    )


@plants("STR-21")
def unbracketed(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """A line on the vote without its brackets."""
    vote = resolution.adoption.vote.strip()
    if resolution.masthead.organ != HUMAN_RIGHTS_COUNCIL or not vote.startswith("["):
        return None
    changed = replace(resolution, adoption=replace(resolution.adoption, vote=vote.strip("[]")))
    return Planted(changed, "", restores=False)


@plants("STR-23")
def voted(resolution: Resolution, _rng: random.Random) -> Planted | None:
    """A vote after a text of the Security Council."""
    if resolution.masthead.organ != SECURITY_COUNCIL:
        return None
    vote = replace(resolution.adoption, vote="[Adopted without a vote.]")
    return Planted(replace(resolution, adoption=vote), "", restores=False)


@plants("STR-28")
def italic_decision(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A decision whose paragraphs open in italics."""
    paragraph = choose(rng, [p for p in body(resolution, (OP,)) if p.text.startswith("Decides")])
    if paragraph is None:
        return None
    head = replace(resolution.masthead, kind="decision", symbol="A/80/L.1")
    bare = replace(
        resolution, masthead=head,
        paragraphs=(replace(paragraph, content=italic("Decides") + plain(paragraph.text[7:].replace("\ufffc", ""))),),
        footnotes=(),
    )  # fmt: skip
    return Planted(bare, paragraph.id, 0, 7, restores=False)


@plants("STR-13")
def numbered_alone(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A number before the only operative paragraph."""
    paragraph = choose(rng, body(resolution, (OP,)))
    if paragraph is None or resolution.masthead.organ == SECURITY_COUNCIL:
        return None
    alone = replace(paragraph, source_label="1.", content=italic("Decides") + plain(" to meet."))
    rest = tuple(p for p in resolution.paragraphs if p.kind is ParagraphKind.PREAMBULAR)
    changed = replace(resolution, paragraphs=(*rest, alone), labels_as_read=True)
    return Planted(changed, paragraph.id, 0, 20, restores=False)


@plants("NUM-01")
def gap(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A typed number that leaves one out."""
    places = [
        p
        for p in body(resolution, (OP,))
        if re.fullmatch(r"\d+\.", p.source_label or "") and p.content.has(MarkKind.ITALIC, 0)
    ]
    paragraph = choose(rng, places[1:])
    if paragraph is None or not paragraph.source_label:
        return None
    label = f"{int(paragraph.source_label[:-1]) + 1}."
    changed = with_paragraph(resolution, replace(paragraph, source_label=label))
    return Planted(changed, paragraph.id, 0, len(paragraph.text), restores=False)


@plants("NUM-03")
def odd_label(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A subparagraph labelled in another form."""
    paragraph = choose(rng, [p for p in body(resolution, (SUB,)) if p.source_label])
    if paragraph is None:
        return None
    changed = with_paragraph(
        resolution, replace(paragraph, source_label=rng.choice(["a)", "(A)", "(1)", "•"]))
    )
    return Planted(changed, paragraph.id, 0, len(paragraph.text), restores=False)


@plants("NUM-09")
def bracketed(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft with a phrase in square brackets."""
    paragraph = choose(rng, body(resolution, (OP,)))
    if (
        paragraph is None
        or not paragraph.content.has(MarkKind.ITALIC, 0)
        or "[" in paragraph.text
        or not re.match(r"[A-Z][a-z ]+\w.{60}", paragraph.text)
    ):
        return None
    head = replace(resolution.masthead, symbol=f"A/80/L.{rng.randint(1, 60)}")
    planted = put(resolution, paragraph.id, 40, 40, "[and others]")
    changed = replace(planted.resolution, masthead=head)
    return replace(planted, resolution=changed, restores=False)


@plants("SYM-11")
def symbol_of_another_session(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A draft with the symbol of another session."""
    session = resolution.masthead.session
    if resolution.masthead.organ != HUMAN_RIGHTS_COUNCIL or not session:
        return None
    head = replace(resolution.masthead, symbol=f"A/HRC/{session - 3}/L.{rng.randint(1, 60)}")
    return Planted(replace(resolution, masthead=head), "", restores=False)


@plants("SPON-02")
def short_group(resolution: Resolution, rng: random.Random) -> Planted | None:
    """A group under its short form."""
    group = rng.choice(["G77", "African Group", "EU", "OIC", "Group of 77"])
    head = replace(resolution.masthead, on_behalf_of=group)
    return Planted(replace(resolution, masthead=head), "", restores=False)


@plants("AMD-01")
def short_formula(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An amendment that says "OP5"."""
    return _amendment(resolution, [rng.choice(["In OP5, delete “fully”.", "Delete PP 13."])], 0)


@plants("AMD-03")
def deleted_twice(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An amendment of a paragraph that it deletes."""
    number = rng.randint(1, 30)
    lines = [
        f"Delete operative paragraph {number}.",
        f"In operative paragraph {number}, replace “fully” with “wholly”.",
    ]
    return _amendment(resolution, lines, 1)


@plants("NUM-13")
def bare_paragraph(resolution: Resolution, rng: random.Random) -> Planted | None:
    """An amendment that says "paragraph 5"."""
    number = rng.randint(1, 30)
    line = rng.choice(
        [f"Delete paragraph {number}.", f"In preambular paragraph {number}, delete “fully”."]
    )
    return _amendment(resolution, [line], 0)


def _amendment(resolution: Resolution, lines: list[str], wrong: int) -> Planted:
    heading = plain("Iraq: amendment to draft resolution A/80/L.25")
    head = replace(resolution.masthead, heading=heading, symbol="A/80/L.50")
    paragraphs = tuple(
        Paragraph(f"7A00000{n}", ParagraphKind.TEXT, plain(line)) for n, line in enumerate(lines)
    )
    changed = replace(resolution, masthead=head, paragraphs=paragraphs, footnotes=())
    return Planted(changed, f"7A00000{wrong}", 0, len(lines[wrong]), restores=False)
