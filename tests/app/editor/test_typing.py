"""What keys do, as edits: no widget."""

from __future__ import annotations

from drafter.app.editor.rows import Numbering, by_target, page_rows
from drafter.app.editor.typing import Span, copied, join_backwards, pasted, removal, split, typed
from drafter.document.edits import apply_all
from drafter.document.fragment import lines_fragment
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from tests.strategies import OP, PRE, build, shown


def rows(resolution: Resolution):
    numbering = Numbering()
    numbering.update(resolution)
    return by_target(page_rows(resolution, numbering))


def at(resolution: Resolution, target: str, start: int, end: int | None = None) -> Span:
    return Span((rows(resolution)[target],), start, start if end is None else end)


def over(resolution: Resolution, first: str, start: int, last: str, end: int) -> Span:
    known = rows(resolution)
    names = list(known)
    covered = names[names.index(first) : names.index(last) + 1]
    return Span(tuple(known[name] for name in covered), start, end)


def test_the_opening_phrase_turns_italic_as_it_is_typed():
    resolution = build((OP, ""))
    for character in "Requests the Secretary-General":
        length = len(resolution.paragraphs[0].content)
        edits, caret = typed(resolution, at(resolution, "p0", length), character)
        resolution = apply_all(resolution, edits)
        assert caret.position == length + 1
    content = resolution.paragraphs[0].content
    assert list(content.ranges(MarkKind.ITALIC)) == [(0, 8)]


def test_typing_goes_on_in_the_marks_before_it():
    resolution = build((OP, "See *Official Records*, 1993"))
    inside = len("See Official Rec")
    resolution = apply_all(resolution, typed(resolution, at(resolution, "p0", inside), "X")[0])
    assert resolution.paragraphs[0].content.has(MarkKind.ITALIC, inside)
    end = len(resolution.paragraphs[0].content)
    resolution = apply_all(resolution, typed(resolution, at(resolution, "p0", end), "Y")[0])
    assert not resolution.paragraphs[0].content.has(MarkKind.ITALIC, end)


def test_typing_over_a_selection_of_two_paragraphs_joins_them():
    resolution = build((OP, "one two"), (OP, "three four"), (OP, "five"))
    edits, caret = typed(resolution, over(resolution, "p0", 4, "p1", 6), "X")
    assert shown(apply_all(resolution, edits)) == ["one Xfour", "five"]
    assert (caret.target, caret.position) == ("p0", 5)


def test_a_selection_from_the_title_on_empties_texts_and_deletes_inner_paragraphs():
    resolution = build((PRE, "one"), (PRE, "two"), (OP, "three"))
    edits, _ = removal(resolution, over(resolution, "title", 0, "p2", 2))
    after = apply_all(resolution, edits)
    assert (after.title.text, after.organ_line.text, shown(after)) == ("", "", ["ree"])


def test_enter_in_the_middle_splits_and_at_the_start_makes_one_above():
    resolution = build((PRE, "one two"))
    edits, caret = split(resolution, at(resolution, "p0", 4))
    after = apply_all(resolution, edits)
    assert shown(after) == ["one ", "two"]
    assert after.paragraphs[1].kind is ParagraphKind.PREAMBULAR
    assert caret.target == after.paragraphs[1].id
    edits, caret = split(resolution, at(resolution, "p0", 0))
    after = apply_all(resolution, edits)
    assert shown(after) == ["", "one two"]
    assert (caret.target, after.paragraphs[1].id) == ("p0", "p0")


def test_enter_after_the_organ_line_makes_a_preambular_paragraph():
    resolution = build((OP, "one"))
    edits, _ = split(resolution, at(resolution, "organ-line", 3))
    after = apply_all(resolution, edits)
    assert [p.kind for p in after.paragraphs] == [PRE, OP]


def test_enter_in_the_title_changes_nothing():
    resolution = build((OP, "one"))
    assert split(resolution, at(resolution, "title", 0))[0] == []


def test_joining_an_empty_paragraph_keeps_the_kind_of_the_other():
    resolution = build((PRE, ""), (OP, "one"))
    done = join_backwards(resolution, "p1", rows(resolution)["p0"])
    assert done is not None
    after = apply_all(resolution, done[0])
    assert [(p.kind, p.text) for p in after.paragraphs] == [(OP, "one")]


def test_the_first_paragraph_is_not_joined_with_the_organ_line():
    resolution = build((OP, "one"))
    assert join_backwards(resolution, "p0", rows(resolution)["organ-line"]) is None


def test_copy_and_paste_bring_the_note_along():
    resolution = build((OP, "one^a^ two"), (OP, "three"))
    fragment = copied(resolution, at(resolution, "p0", 0, 4))
    edits, caret = pasted(resolution, at(resolution, "p1", 5), fragment)
    after = apply_all(resolution, edits)
    assert shown(after) == ["one^ two", "threeone^"]
    assert [note.text for note in after.footnotes] == ["a.", "a."]
    assert caret.position == len("threeone^")


def test_pasted_lines_become_paragraphs():
    resolution = build((OP, "one"))
    fragment = lines_fragment("two\nthree", ParagraphKind.OPERATIVE)
    edits, _ = pasted(resolution, at(resolution, "p0", 3), fragment)
    assert shown(apply_all(resolution, edits)) == ["onetwo", "three"]


def test_help_while_typing_comes_with_the_characters():
    resolution = build((OP, "of 4 Decembe"))
    edits, caret = typed(resolution, at(resolution, "p0", 12), "r", helped=True)
    assert apply_all(resolution, edits).paragraphs[0].text == "of 4\u00a0December"
    assert caret.position == 13
    edits, _ = typed(resolution, at(resolution, "p0", 0), '"', helped=True)
    assert apply_all(resolution, edits).paragraphs[0].text[0] == "“"
    edits, _ = typed(resolution, at(resolution, "p0", 0), '"')
    assert apply_all(resolution, edits).paragraphs[0].text[0] == '"'


def test_enter_at_the_end_closes_the_paragraph_and_makes_the_next():
    resolution = build((PRE, "Recalling its resolution"))
    edits, caret = split(resolution, at(resolution, "p0", 24), helped=True)
    after = apply_all(resolution, edits)
    assert [p.text for p in after.paragraphs] == ["Recalling its resolution,", ""]
    assert caret.target == after.paragraphs[1].id
    edits, caret = split(after, at(after, caret.target, 0), helped=True)
    led = apply_all(after, edits)
    assert [p.kind for p in led.paragraphs] == [PRE, OP]
    edits, _ = split(resolution, at(resolution, "p0", 9), helped=True)
    assert shown(apply_all(resolution, edits)) == ["Recalling", " its resolution"]
