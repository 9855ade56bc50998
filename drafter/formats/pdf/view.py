"""What the page template is given: the draft as plain values, every label and line ready to print.

The words are runs (see `runs`). Measures are points.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, italic, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.contract import WriteOptions
from drafter.formats.docx.layout import Layout, layout_for
from drafter.formats.pdf.lists import in_lists
from drafter.formats.pdf.outline import with_levels, with_organ_line
from drafter.formats.pdf.runs import Run
from drafter.formats.pdf.texts import ComparedTexts, PlainTexts, Printed, Text, Texts, changed

Value = dict[str, Any]
_TWIPS = 20
_DATE = re.compile(r"\bon[ \u00a0](\d{1,2}[ \u00a0]\w+[ \u00a0]\d{4})\b")

_NARROW = {"(": 3.3, ")": 3.3, ".": 2.5, "i": 2.8, "l": 2.8, "j": 2.8, "t": 2.8, "I": 3.3, "m": 7.8}
"""Points at 10 pt; the other letters and figures of a label are about 5 wide."""


def page_view(draft: Draft, options: WriteOptions) -> Value:
    """Everything the template prints; with changes against the base where they are asked for."""
    resolution = draft.current
    masthead = resolution.masthead
    layout = layout_for(masthead.organ, options.paper)
    texts: Texts = PlainTexts(resolution)
    legend = ""
    if options.tracked and draft.base is not None:
        from drafter.revision.redline import redline

        texts = ComparedTexts(redline(draft.base, resolution, exact=False))
        legend = _legend(draft.base)
    blocks = _blocks(resolution, layout, texts)
    return {
        "page": _page(layout),
        "language": resolution.language,
        "name": document_name(resolution),
        "symbol": masthead.symbol,
        "running_title": resolution.title.plain if masthead.number else "",
        "united_nations": shown_text.united_nations(resolution.language),
        "organ": shown_text.masthead_name(masthead, resolution.language),
        "particulars": _particulars(resolution),
        "legend": legend,
        "blocks": blocks,
        "notes": texts.notes(),
        **marks_of(options),
        "adopted": bool(masthead.number),
    }


def marks_of(options: WriteOptions) -> Value:
    """What is printed on request: the word DRAFT, date and time, line numbers."""
    stamp = "" if options.moment is None else options.moment.strftime("%d %B %Y, %H:%M").lstrip("0")
    return {
        "draft_mark": options.draft_mark,
        "stamp": stamp if options.draft_mark else "",
        "line_numbers": options.line_numbers,
    }


def name_of(resolution: Resolution, otherwise: str) -> str:
    """The symbol of a text, else its number, else the words given."""
    return resolution.masthead.symbol or resolution.masthead.number or otherwise


def _legend(base: Resolution) -> str:
    return (
        f"Changes against {name_of(base, 'the base text')}: inserted words are underlined, deleted words "
        "struck through; a paragraph that moved is underlined twice where it is now and struck "
        "through twice where it was."
    )


def _page(layout: Layout) -> Value:
    top, right, bottom, left = (margin / _TWIPS for margin in layout.margins)
    return {
        "geneva": layout.name == "geneva",
        "width": layout.paper[0] / _TWIPS,
        "height": layout.paper[1] / _TWIPS,
        "margins": {"top": top, "right": right, "bottom": bottom, "left": left},
        "foot_room": (layout.first_bottom - layout.margins[2]) / _TWIPS,
        "indent": layout.left / _TWIPS,
        "outdent": layout.right / _TWIPS,
        "step": layout.step / _TWIPS,
    }


def document_name(resolution: Resolution) -> str:
    """The title of the file as a reader's window shows it; never empty."""
    masthead = resolution.masthead
    parts = [masthead.symbol, resolution.title.plain]
    named = ": ".join(part for part in parts if part)
    return named or f"Draft {masthead.kind} of the {shown_text.organ_name(masthead)}"


def _particulars(resolution: Resolution) -> list[str]:
    masthead, language = resolution.masthead, resolution.language
    distribution = shown_text.distribution_line(masthead, language)
    day = shown_text.date_line(masthead, language)
    original = shown_text.original_line(masthead, language)
    first = [line for line in (distribution, day) if line]
    return first + (["", original] if original else [])


def _blocks(resolution: Resolution, layout: Layout, texts: Texts) -> list[Value]:
    blocks = _opening(resolution, texts)
    body, annexes = texts.paragraphs()
    organ_line = texts.line(lambda each: each.organ_line)
    text = [_paragraph(printed, layout) for printed in body]
    if organ_line:
        opens = {"kind": "organ-line", "label": "", "runs": organ_line, "opens": True}
        text = with_organ_line(text, {**opens, "changed": changed(organ_line)})
    blocks += in_lists(text)
    blocks += _closing(resolution, texts)
    blocks += in_lists([_paragraph(printed, layout) for printed in annexes])
    return with_levels([*blocks, {"kind": "end", "runs": []}])


def _opening(resolution: Resolution, texts: Texts) -> list[Value]:
    masthead = resolution.masthead
    blocks: list[Value] = []

    def add(kind: str, text: Text, **more: object) -> None:
        runs = texts.line(text)
        if runs or more.get("label"):
            blocks.append({"kind": kind, "runs": runs, "changed": changed(runs), **more})

    def line(kind: str, words: Callable[[Masthead, str], str]) -> None:
        add(kind, lambda each: plain(words(each.masthead, each.language)))

    if masthead.organ == HUMAN_RIGHTS_COUNCIL:
        line("council", shown_text.organ_name)
    line("session", shown_text.session_line)
    if not masthead.number:  # an adopted text is the plenary's, whichever committee prepared it
        line("committee", shown_text.committee_line)
    line("agenda", shown_text.agenda_line)
    line("agenda-title", lambda each, _: each.agenda_title)
    line("sponsors", shown_text.sponsors_line)
    line("heading-line", shown_text.number_line)
    add("heading-line", _heading)
    add("report", lambda each: each.masthead.report)
    add("title", lambda each: each.title, label=_kept_together(resolution))
    return blocks


def _kept_together(resolution: Resolution) -> str:
    """The number before the title; "75/290 B." stays on one line."""
    number = shown_text.title_number(resolution.masthead, resolution.language)
    return number.replace(" ", "\u00a0")


def _heading(resolution: Resolution) -> MarkedText:
    """The line breaks before "on 4 December 2000" or, in the Security Council, before the date."""
    content = shown_text.heading_line(resolution.masthead, resolution.adoption, resolution.language)
    for date in _DATE.finditer(content.text):
        starts = date.start(1) if resolution.masthead.organ == SECURITY_COUNCIL else date.start()
        for at in range(starts, date.end()):
            if content.text[at] == " ":
                content = content.replace(at, at + 1, plain("\u00a0"))
    return content


def _paragraph(printed: Printed, layout: Layout) -> Value:
    paragraph = printed.paragraph
    block: Value = {
        "kind": str(paragraph.kind),
        "runs": printed.runs,
        "id": "" if printed.gone else paragraph.id,
        "changed": printed.changed,
        "gone": printed.gone,
    }
    if paragraph.kind is ParagraphKind.HEADING:
        return {**block, "level": paragraph.level}
    deep = paragraph.kind is ParagraphKind.SUBPARAGRAPH and paragraph.level > 1
    step = layout.step / _TWIPS
    return {
        **block,
        "level": paragraph.level,
        "label": printed.label,
        "label_width": _label_width(printed.label, step),
        "left": step * (paragraph.level - 1) if deep else 0,
    }


def _label_width(label: str, step: float) -> float:
    """To the next tab stop after the label."""
    if not label:
        return 0
    width = sum(_NARROW.get(letter, 5.0) + 0.3 for letter in label)
    return step * (1 + int(width // step))


def _closing(resolution: Resolution, texts: Texts) -> list[Value]:
    blocks: list[Value] = []
    if resolution.masthead.organ != SECURITY_COUNCIL:
        runs = texts.line(lambda each: shown_text.adoption_lines(each.adoption, each.language))
        if runs:
            blocks.append({"kind": "adoption", "runs": runs, "changed": changed(runs)})
    runs = texts.line(lambda each: italic(each.adoption.vote))
    if runs:
        several = _has_several_lines(runs)
        blocks.append({"kind": "vote", "runs": runs, "changed": changed(runs), "several": several})
    return blocks


def _has_several_lines(runs: list[Run]) -> bool:
    return any("\n" in run[0] for run in runs if isinstance(run, list))
