"""Whatever colleagues do, each change is applied, collides or is refused, and one copy alone wins."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.numbering import footnote_numbers
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import Resolution
from drafter.revision.merging.merge import Choice, merge
from drafter.revision.merging.reply import Reply
from tests.strategies import resolutions

SEEN = {MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.SUPERSCRIPT}


@st.composite
def copies(draw: st.DrawFn) -> tuple[Resolution, list[Resolution]]:
    """A text, and copies of it that keep some paragraphs, in any order, with some of another."""
    base = draw(resolutions())
    other = draw(resolutions())
    made = []
    for _ in range(draw(st.integers(1, 3))):
        kept = [p for p in base.paragraphs if draw(st.integers(0, 3))]
        kept = draw(st.permutations(kept)) if draw(st.booleans()) else kept
        new = [
            replace(p, id=f"{0x500 + n:08X}", content=_noteless(p.content))
            for n, p in enumerate(other.paragraphs)
            if draw(st.integers(0, 2)) == 0
        ]
        at = draw(st.integers(0, len(kept)))
        paragraphs = [*kept[:at], *new, *kept[at:]]
        paragraphs = [_edited(draw, p) for p in paragraphs]
        used = {n for p in paragraphs for _, n in p.content.footnote_references}
        notes = tuple(note for note in base.footnotes if note.id in used)
        made.append(replace(base, paragraphs=tuple(paragraphs), footnotes=notes))
    return base, made


def _noteless(content: MarkedText) -> MarkedText:
    for at, _ in reversed(content.footnote_references):
        content = content.replace(at, at + 1, MarkedText())
    return content


def _edited(draw: st.DrawFn, paragraph: Paragraph) -> Paragraph:
    if draw(st.booleans()):
        return paragraph
    at = draw(st.integers(0, len(paragraph.content)))
    to = draw(st.integers(at, len(paragraph.content)))
    words = draw(st.sampled_from(["", "new ", " two words", "a"]))
    return replace(paragraph, content=paragraph.content.replace(at, to, MarkedText(words)))


def _read(resolution: Resolution) -> list[object]:
    """What a reader sees: forms, words, marks, notes in their places."""
    notes = {note.id: note.text for note in resolution.footnotes}
    numbers = footnote_numbers(resolution)
    rows: list[object] = []
    for target, content in resolution.texts():
        marks = [(m.start, m.end, m.kind) for m in content.marks if m.kind in SEEN]
        said = [(at, notes.get(n), numbers.get(n)) for at, n in content.footnote_references]
        known = {p.id: p for p in resolution.paragraphs}
        form = None
        if target in known:
            p = known[target]
            form = (p.kind, p.level, p.label_style, p.restart)
        rows.append((form, content.text, marks, said))
    return rows


@settings(max_examples=50, deadline=None)
@given(copies())
def test_the_sums_hold_whatever_is_decided(made: tuple[Resolution, list[Resolution]]) -> None:
    base, texts = made
    replies = [Reply(Draft(text), f"file {n}") for n, text in enumerate(texts)]
    found = merge(Draft(base), replies)
    for decisions in (
        {},
        found.all_in_brackets(),
        dict.fromkeys(range(len(found.points)), Choice.OURS),
        {n: len(point.alternatives) - 1 for n, point in enumerate(found.points)},
    ):
        for number, tally in enumerate(found.tally(decisions)):
            everything = sum(c.reply == number for p in found.points for c in p.changes)
            everything += sum(c.reply == number for c in found.refused)
            assert tally.changes == everything
            assert tally.changes == tally.applied + tally.colliding + tally.refusals
        result = found.result(decisions).current
        referred = {n for _, text in result.texts() for _, n in text.footnote_references}
        assert referred <= {note.id for note in result.footnotes}
        assert len({p.id for p in result.paragraphs}) == len(result.paragraphs)


@settings(max_examples=50, deadline=None)
@given(copies())
def test_one_copy_accepted_is_that_copy(made: tuple[Resolution, list[Resolution]]) -> None:
    base, texts = made
    found = merge(Draft(base), [Reply(Draft(texts[0]), "file")])
    if not found.refused:
        assert not found.collisions
        assert _read(found.result({}).current) == _read(texts[0])


@settings(max_examples=25, deadline=None)
@given(copies())
def test_what_does_not_collide_is_the_same_in_any_order_of_files(
    made: tuple[Resolution, list[Resolution]],
) -> None:
    base, texts = made
    replies = [Reply(Draft(text), f"file {n}") for n, text in enumerate(texts)]
    one, other = merge(Draft(base), replies), merge(Draft(base), replies[::-1])
    assert len(one.collisions) == len(other.collisions)
