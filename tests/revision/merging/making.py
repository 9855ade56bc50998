"""A small draft and colleagues' copies of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafter.document.draft import Draft
from drafter.document.edits import Edit, ReplaceText, apply_all
from drafter.document.marked_text import Mark, MarkKind, footnote_reference, marked, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.merging.reply import Reply

TEXTS = (
    ("00000001", ParagraphKind.PREAMBULAR, "Recalling its earlier work on harbours,"),
    ("00000002", ParagraphKind.OPERATIVE, "Stresses the urgent need for safe harbours;"),
    ("00000003", ParagraphKind.OPERATIVE, "Invites Member States to repair their lighthouses;"),
    ("00000004", ParagraphKind.OPERATIVE, "Requests the Secretary-General to report on tides;"),
    ("00000005", ParagraphKind.OPERATIVE, "Decides to remain seized of the matter."),
)


def sent() -> Draft:
    """The draft that was sent, with a note at the lighthouses."""
    paragraphs = []
    for name, kind, text in TEXTS:
        verb = text.split()[0]
        paragraphs.append(
            Paragraph(name, kind, marked(text, [Mark(0, len(verb), MarkKind.ITALIC)]))
        )
    third = paragraphs[2]
    at = third.text.index(";")
    content = third.content.replace(at, at, footnote_reference("0000000A"))
    paragraphs[2] = replace(third, content=content)
    note = Footnote("0000000A", plain("See the list of lights of 1998."))
    resolution = Resolution(
        Masthead(organ="general-assembly", session=60, sponsors=("Fiji",)),
        plain("Harbours and lighthouses"),
        marked("The General Assembly,", [Mark(0, 20, MarkKind.ITALIC)]),
        tuple(paragraphs),
        (note,),
    )
    return Draft(resolution, id="draft-1")


def words(target: str, old: str, new: str) -> Callable[[Resolution], Edit]:
    """An edit that puts words in place of others."""

    def edit(resolution: Resolution) -> Edit:
        at = resolution.text_at(target).text.index(old)
        return ReplaceText(target, at, at + len(old), plain(new))

    return edit


def reply(name: str, *edits: Edit | Callable[[Resolution], Edit]) -> Reply:
    """A colleague's copy with edits."""
    resolution = sent().current
    for edit in edits:
        one = edit(resolution) if callable(edit) else edit
        resolution = apply_all(resolution, [one])
    return Reply(replace(sent(), current=resolution), f"{name.lower()}-copy", name)
