from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.bracket import Sort
from drafter.conventions.negotiation.reading import read
from drafter.document.draft import Comment, TrackedChange
from drafter.document.edits import (
    ChangeKind,
    DeleteParagraph,
    Edit,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    SetField,
    apply_all,
)
from drafter.document.marked_text import MarkKind, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.structure import insert_footnote
from drafter.revision.merging.merge import NOT_A_COPY, Choice, Merge, merge
from drafter.revision.merging.reply import Reply
from drafter.revision.merging.wording import Wording
from tests.revision.merging.making import reply, sent, words

FOUR = Paragraph("0000000B", ParagraphKind.OPERATIVE, plain("Encourages the dredging of canals;"))
OTHER = Paragraph("0000000C", ParagraphKind.OPERATIVE, plain("Urges all ports to keep a pilot;"))


def texts(resolution: Resolution) -> list[str]:
    return [paragraph.content.plain for paragraph in resolution.paragraphs]


def merged(found: Merge) -> list[str]:
    return texts(found.result({}).current)


def sums_hold(found: Merge) -> None:
    for tally in found.tally({}):
        assert tally.changes == tally.applied + tally.colliding + tally.refusals


def test_changes_in_different_places_are_all_taken() -> None:
    found = merge(
        sent(),
        [
            reply("EU", words("00000002", "urgent", "pressing")),
            reply("Fiji", words("00000002", "safe", "deep and safe"), DeleteParagraph("00000004")),
        ],
    )
    assert merged(found)[1] == "Stresses the pressing need for deep and safe harbours;"
    assert len(merged(found)) == 4
    assert not found.collisions
    assert [(t.changes, t.applied) for t in found.tally({})] == [(1, 1), (2, 2)]


def test_the_same_words_changed_otherwise_collide() -> None:
    found = merge(
        sent(),
        [
            reply("EU", words("00000002", "urgent", "pressing")),
            reply("Fiji", words("00000002", "urgent", "vital")),
            reply("Peru", words("00000002", "urgent", "vital")),
        ],
    )
    (number,) = found.collisions
    point = found.points[number]
    wording = Wording(sent().current)
    assert wording.ours(point) == "urgent"
    assert [wording.theirs(point, a) for a in point.alternatives] == ["pressing", "vital"]
    assert [found.called(a) for a in point.alternatives] == ["EU", "Fiji, Peru"]
    assert merged(found) == texts(sent().current)
    assert [(t.changes, t.applied, t.colliding) for t in found.tally({})] == [(1, 0, 1)] * 3
    taken = found.result({number: 1}).current
    assert taken.paragraphs[1].text == "Stresses the vital need for safe harbours;"
    first, second, _ = found.tally({number: 1})
    assert (first.refusals, first.colliding) == (1, 0)
    assert second.applied == 1


def test_what_one_deletes_and_another_changes_collides() -> None:
    found = merge(
        sent(),
        [
            reply("EU", DeleteParagraph("00000004")),
            reply("Fiji", words("00000004", "tides", "tides and currents")),
        ],
    )
    (number,) = found.collisions
    brackets = found.result({number: Choice.BRACKETS}).current
    assert brackets.paragraphs[3].text == (
        "[Requests the Secretary-General to report on tides;] [EU to delete] "
        "[Fiji: Requests the Secretary-General to report on tides and currents;]"
    )
    assert len(found.result({number: 0}).current.paragraphs) == 4
    assert found.result({number: 1}).current.paragraphs[3].text.endswith("tides and currents;")
    assert found.result({number: Choice.OURS}).current.paragraphs == sent().current.paragraphs


@pytest.mark.parametrize("name", ["EU", "Anna Smith", "jsmith", "anna.smith"])
def test_whoever_returned_a_file_is_read_from_the_brackets_again(name: str) -> None:
    found = merge(
        sent(),
        [
            reply(name, words("00000002", "urgent", "pressing")),
            reply("Fiji", DeleteParagraph("00000002")),
        ],
    )
    (number,) = found.collisions
    text = found.result({number: Choice.BRACKETS}).current
    said = {
        (position.party.short, position.stance)
        for bracket in read(text).brackets
        for option in bracket.options
        for position in option.positions
    }
    assert said == {(name, Stance.PROPOSES), ("Fiji", Stance.DELETES)}


def test_a_move_proposed_by_a_colleague_is_a_remark() -> None:
    colleague = reply("jsmith", MoveParagraph("00000004", 0))
    text = merge(sent(), [colleague]).result(dict.fromkeys(range(9), Choice.BRACKETS)).current
    (bracket,) = read(text).brackets
    assert bracket.sort is Sort.NOTE


def test_two_insertions_at_one_place_collide_and_equal_ones_are_one() -> None:
    eu, fiji = reply("EU", InsertParagraph(3, FOUR)), reply("Fiji", InsertParagraph(3, OTHER))
    same = reply("Peru", InsertParagraph(3, replace(FOUR, id="0000000D")))
    found = merge(sent(), [eu, fiji])
    (number,) = found.collisions
    both = texts(found.result({number: Choice.BRACKETS}).current)
    assert both[3:5] == [
        "[EU: Encourages the dredging of canals;]",
        "[Fiji: Urges all ports to keep a pilot;]",
    ]
    once = merge(sent(), [eu, same])
    assert not once.collisions
    assert len(merged(once)) == 6
    signed = [c for c in once.result({}).changes if c.target == "0000000B"]
    assert [c.author for c in signed] == ["EU, Peru"]


def test_a_note_changed_by_one_and_deleted_by_another_collides() -> None:
    third = sent().current.paragraph("00000003").text
    at = third.index("\ufffc")
    found = merge(
        sent(),
        [
            reply("EU", words("note:0000000A", "1998", "2005")),
            reply("Fiji", ReplaceText("00000003", at, at + 1, plain(""))),
        ],
    )
    assert len(found.collisions) == 1
    sums_hold(found)


def test_a_new_note_comes_with_its_words() -> None:
    edits: list[Edit] = insert_footnote(sent().current, "00000004", 8, plain("See note of May."))
    found = merge(sent(), [reply("EU", *edits), reply("Fiji", *edits)])
    result = found.result({}).current
    assert [note.text for note in result.footnotes] == [
        "See the list of lights of 1998.",
        "See note of May.",
    ]
    assert not found.collisions


def test_moves_kinds_and_particulars_are_carried() -> None:
    masthead = replace(sent().current.masthead, sponsors=("Fiji", "Peru"))
    one = reply(
        "EU",
        MoveParagraph("00000004", 1),
        ChangeKind("00000003", ParagraphKind.SUBPARAGRAPH, 1),
        SetField("masthead", masthead),
    )
    found = merge(sent(), [one])
    result = found.result({}).current
    assert [p.id for p in result.paragraphs] == [p.id for p in one.draft.current.paragraphs]
    assert result.paragraph("00000003").kind is ParagraphKind.SUBPARAGRAPH
    assert result.masthead.sponsors == ("Fiji", "Peru")
    assert {c.author for c in found.result({}).changes} == {"EU"}


def test_italics_set_by_a_colleague_are_a_change() -> None:
    content = sent().current.paragraph("00000005").content.with_mark(MarkKind.ITALIC, 8, 17)
    one = reply("EU", ReplaceText("00000005", 0, len(content), content))
    found = merge(sent(), [one])
    assert found.result({}).current.paragraphs == one.draft.current.paragraphs
    bare = merge(sent(), [replace(one, marks=False)])
    assert bare.points == ()


def test_links_that_a_word_processor_underlines_are_no_change() -> None:
    text = sent().current.paragraph("00000002").content
    linked = text.with_mark(MarkKind.LINK, 13, 19, "https://example.org")
    base = apply_all(sent().current, [ReplaceText("00000002", 0, len(text), linked)])
    underlined = linked.with_mark(MarkKind.UNDERLINE, 13, 19)
    theirs = apply_all(base, [ReplaceText("00000002", 0, len(text), underlined)])
    found = merge(
        replace(sent(), current=base), [Reply(replace(sent(), current=theirs), "x", "EU")]
    )
    assert found.points == ()


def test_a_compilation_has_everything_in_brackets_with_its_author() -> None:
    found = merge(
        sent(),
        [
            reply(
                "EU", words("00000002", "urgent", "pressing"), words("00000004", " on tides", "")
            ),
            reply("Fiji", words("00000002", "urgent", "vital"), MoveParagraph("00000005", 1)),
            reply("Peru", words("00000003", "repair", "repair and light")),
        ],
    )
    result = texts(found.result(found.all_in_brackets()).current)
    assert result[1:] == [
        "Stresses the [urgent] [EU: pressing] [Fiji: vital] need for safe harbours;",
        "Invites Member States to repair [Peru: and light] their lighthouses;",
        "Requests the Secretary-General to report [on tides] [EU to delete];",
        "Decides to remain seized of the matter. [Fiji: move after preambular paragraph 1]",
    ]
    for tally in found.tally(found.all_in_brackets()):
        assert tally.applied == tally.changes


def test_what_is_open_stands_in_the_margin_of_its_author() -> None:
    found = merge(
        sent(),
        [
            reply("EU", words("00000002", "urgent", "pressing")),
            reply("Fiji", words("00000002", "urgent", "vital")),
        ],
    )
    result = found.result({})
    assert [c.author for c in result.comments] == ["EU", "Fiji"]
    assert "“pressing”" in result.comments[0].content.text
    marks = [m for m in result.current.paragraphs[1].marks if m.kind is MarkKind.COMMENT]
    assert {m.value for m in marks} == {c.id for c in result.comments}
    assert result.current.paragraphs[1].text[marks[0].start : marks[0].end] == "urgent"


def test_comments_of_colleagues_are_carried_with_their_authors() -> None:
    when = datetime.datetime(2025, 11, 1, tzinfo=datetime.UTC)
    one = reply("EU", words("00000002", "urgent", "pressing"))
    marked_text = one.draft.current.paragraph("00000004").content.with_mark(
        MarkKind.COMMENT, 13, 30, "c1"
    )
    current = apply_all(
        one.draft.current, [ReplaceText("00000004", 0, len(marked_text), marked_text)]
    )
    draft = replace(
        one.draft, current=current, comments=(Comment("c1", plain("Which one?"), "Ana", "A", when),)
    )
    commented = replace(one, draft=draft)
    gone = reply("Fiji", DeleteParagraph("00000004"))
    found = merge(sent(), [commented, commented])
    result = found.result({})
    assert [(c.author, c.content.text) for c in result.comments] == [("Ana", "Which one?")]
    (mark,) = [m for m in result.current.paragraphs[3].marks if m.kind is MarkKind.COMMENT]
    assert result.current.paragraphs[3].text[mark.start : mark.end] == "Secretary-General"
    assert found.tally({})[0].comments == 1
    without = merge(sent(), [commented, gone]).result({})
    assert [c.author for c in without.comments] == ["Ana"]
    kept = [m for p in without.current.paragraphs for m in p.marks if m.kind is MarkKind.COMMENT]
    assert len(kept) == 1


def test_the_author_of_a_tracked_change_signs_it() -> None:
    tracked = (
        TrackedChange("00000002", True, "pressing", "Jane Smith"),
        TrackedChange("00000002", False, "urgent", "Jane Smith"),
    )
    one = reply("EU", words("00000002", "urgent", "pressing"))
    one = replace(one, draft=replace(one.draft, changes=tracked))
    found = merge(sent(), [one])
    assert {c.author for c in found.result({}).changes} == {"Jane Smith"}
    assert one.called == "EU"
    assert replace(one, name="").called == "Jane Smith"
    assert replace(one, name="", draft=sent()).called == "eu-copy"


def test_a_file_that_is_no_copy_is_refused_with_a_reason() -> None:
    paragraph = Paragraph("0000000E", ParagraphKind.OPERATIVE, plain("Notes the price of fish;"))
    foreign = Reply(replace(sent(), current=Resolution(paragraphs=(paragraph,))), "fish", "Fish")
    found = merge(sent(), [foreign])
    (tally,) = found.tally({})
    assert tally.refused == ((NOT_A_COPY, tally.changes),)
    assert tally.changes > 0
    assert found.result({}).current == sent().current


def test_a_new_subparagraph_under_what_another_deletes_collides() -> None:
    sub = Paragraph("0000000F", ParagraphKind.SUBPARAGRAPH, plain("By night;"), 1)
    found = merge(
        sent(), [reply("EU", InsertParagraph(3, sub)), reply("Fiji", DeleteParagraph("00000003"))]
    )
    assert len(found.collisions) == 1
