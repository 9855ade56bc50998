"""The amendment document: masthead, "State: amendment to draft resolution A/...", title, amendments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.conventions.states import in_alphabetical_order, join_list
from drafter.document.identity import IdSource
from drafter.document.marked_text import MarkedText, plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.amendments.amendment import Amendment
from drafter.revision.amendments.formulas import lines_of


def amendment_document(
    base: Resolution, amendments: Sequence[Amendment], sponsors: Sequence[str] = ()
) -> Resolution:
    """The document as a text of unnumbered paragraphs (layout: RES-AMD-01).

    `sponsors` are those of the amendment; without any a placeholder stands in their place.
    """
    ids = IdSource()
    lines = [line for amendment in amendments for line in lines_of(amendment)]
    paragraphs = tuple(Paragraph(ids.take(f"{n} {line.text}"), ParagraphKind.TEXT, line)
                       for n, line in enumerate(lines))  # fmt: skip
    return Resolution(
        masthead=_masthead(base, sponsors),
        title=_without_notes(base.title),
        paragraphs=paragraphs,
        language=base.language,
        labels_as_read=False,
    )


def _masthead(base: Resolution, sponsors: Sequence[str]) -> Masthead:
    named = base.masthead.symbol or "[symbol]"
    who = join_list(in_alphabetical_order(list(sponsors))) or "[sponsors]"
    draft = "decision" if base.masthead.kind == "decision" else "resolution"
    return replace(
        base.masthead,
        symbol="",
        number="",
        document_date=None,
        distribution="Limited",
        sponsors=(),
        on_behalf_of="",
        heading=plain(f"{who}: amendment to draft {draft} {named}"),
        report=MarkedText(),
    )


def _without_notes(content: MarkedText) -> MarkedText:
    for at, _ in reversed(content.footnote_references):
        content = content.replace(at, at + 1, MarkedText())
    return content


def as_text(document: Resolution) -> str:
    """The document as plain text: paragraphs parted by an empty line."""
    lines = [document.masthead.heading, document.title, *(p.content for p in document.paragraphs)]
    return "\n\n".join(line.text for line in lines if line.text) + "\n"
