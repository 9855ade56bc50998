"""Marks of negotiation are text: every format carries them there and back, hand-typed ones too."""

from __future__ import annotations

import io

import pytest

from drafter.conventions.negotiation.counting import count
from drafter.conventions.negotiation.reading import read
from drafter.document.draft import Draft
from drafter.document.edits import apply_all
from drafter.document.marked_text import italic, plain
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import registry
from drafter.formats.contract import WriteOptions
from drafter.revision.negotiation import bracketing, resolving
from drafter.revision.negotiation.views import seen, view_named


def compilation() -> Resolution:
    """A text with every mark of negotiation that the program writes."""
    preamble = Paragraph(
        "00000001", ParagraphKind.PREAMBULAR, italic("Recalling") + plain(" its resolution 70/1 of 25 September 2015,")
    )  # fmt: skip
    texts = (
        ("Requests", " the Secretary-General [shall / should] to report;"),
        ("Calls upon", " States [and others] (US, JPN) to act;"),
        ("Decides", " to remain seized of the matter."),
    )
    body = tuple(
        Paragraph(f"0000001{n}", ParagraphKind.OPERATIVE, italic(verb) + plain(rest))
        for n, (verb, rest) in enumerate(texts)
    )
    text = Resolution(
        title=plain("Strengthening of cooperation"),
        organ_line=plain("The General Assembly,"),
        paragraphs=(preamble, *body),
    )
    for edits in (
        lambda r: bracketing.number_between(r, "00000011"),
        lambda r: bracketing.put_in_brackets(r, "00000011", 7, "00000011", 17, "EU"),
        lambda r: bracketing.mark_agreed(r, ["00000001", "00000010"]),
        lambda r: bracketing.put_in_brackets(r, "00000012", 0, "00000012", 39, "Iran (Islamic Republic of), Japan"),
    ):  # fmt: skip
        text = apply_all(text, edits(text))
    return text


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".json", ".md", ".xml"])
def test_a_compilation_comes_back_as_it_was(suffix: str) -> None:
    text = compilation()
    data = registry.write(Draft(text), suffix, WriteOptions())
    again = registry.read_bytes(data, f"text{suffix}").draft.current
    assert [p.text for p in again.paragraphs] == [p.text for p in text.paragraphs]
    assert count(read(again)).total == count(read(text)).total == 4
    assert count(read(again)).by_party == count(read(text)).by_party
    assert count(read(again)).agreed == 2
    for name in ("clean", "clean:base", "proposer:EU"):
        shown, as_was = (seen(one, view_named(name)) for one in (again, text))
        assert [p.text for p in shown.paragraphs] == [p.text for p in as_was.paragraphs]
        assert list(paragraph_labels(shown).values()) == list(paragraph_labels(as_was).values())


TYPED = (
    "Strengthening cooperation",
    "The General Assembly,",
    "Recalling its resolution 70/1 of 25 September 2015,",
    "PP2 bis. [EU: Recalling also the Charter,]",
    "1. Requests the Secretary-General [shall / should] to report; (agreed ad ref)",
    "2. Decides to [EU: remain seized];",
    "2 bis. [US: Calls upon States to act;]",
    "2 alt. Decides to stop;",
    "OP3 Urges States to [act] [EU: act now];",
    "[4. Encourages States;]",
    "[5. Invites:",
    "(a) [States] to act;",
    "(b) Others to act.]",
    "6. Decides to remain seized of the matter. [Agreed ad ref.]",
)


def test_what_a_colleague_typed_in_word_is_read() -> None:
    import docx

    document = docx.Document()
    for line in TYPED:
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    text = registry.read_bytes(data.getvalue(), "typed.docx").draft.current
    counted = count(read(text))
    assert (counted.total, counted.agreed, counted.alternatives) == (9, 2, 1)
    shown = seen(text, view_named("clean"))
    labels = paragraph_labels(shown)
    assert [f"{labels[p.id]} {p.text}".strip() for p in shown.paragraphs] == [
        "Recalling its resolution 70/1 of 25 September 2015,",
        "Recalling also the Charter,",
        "1. Requests the Secretary-General shall to report;",
        "2. Decides to remain seized;",
        "3. Calls upon States to act;",
        "4. Urges States to act;",
        "5. Encourages States;",
        "6. Invites:",
        "(a) States to act;",
        "(b) Others to act.",
        "7. Decides to remain seized of the matter.",
    ]
    assert shown.paragraphs[1].kind is ParagraphKind.PREAMBULAR
    numbered = apply_all(text, resolving.renumber(text))
    assert paragraph_labels(numbered)[numbered.paragraphs[-1].id] == "8."
