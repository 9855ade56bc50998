"""Brackets settled, put in and seen: single edits, whole texts, any text at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drafter.conventions.negotiation.attribution import Stance
from drafter.conventions.negotiation.counting import count
from drafter.conventions.negotiation.parties import Party, party_of
from drafter.conventions.negotiation.reading import read
from drafter.document.edits import Edit, apply_all, invert_all
from drafter.document.marked_text import footnote_reference, italic, plain
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Footnote, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.negotiation import bracketing, resolving
from drafter.revision.negotiation.bracketing import CannotBracketError
from drafter.revision.negotiation.deciding import Policy, Side
from drafter.revision.negotiation.views import UnknownViewError, View, seen, view_named
from tests.conventions.negotiation.test_reading import MESS, resolution


def known(name: str) -> Party:
    party = party_of(name)
    assert party is not None
    return party


def after(text: Resolution, edits: list[Edit]) -> list[str]:
    """The texts of the paragraphs after the edits, which undo to the letter."""
    changed = apply_all(text, edits)
    assert apply_all(changed, invert_all(text, edits)) == text
    return [paragraph.text for paragraph in changed.paragraphs]


def settled(text: str, option: int | None, issue: int = 0) -> str:
    whole = resolution(text, "Ends it.")
    edits = resolving.choose(whole, read(whole).issues()[issue], option)
    return "|".join(after(whole, edits)[:-1])


@pytest.mark.parametrize(
    ("text", "option", "expected"),
    [
        ("States [shall / should] act", 1, "States should act"),
        ("States [shall] [should] act", 0, "States shall act"),
        ("States [shall] [should] act", None, "States act"),
        ("men [EU: and women], act", 0, "men and women, act"),
        ("men [EU: and women], act", None, "men, act"),
        ("men, [and women,] act", None, "men, act"),
        ("[EU: Requests] it", 0, "Requests it"),
        ("it [now] (EU to delete).", 0, "it now."),
        ("it [now [EU to delete]].", 0, "it now."),
        ("it [now] [Deleted by EU].", None, "it."),
        ("it [now [and then]].", 0, "it now [and then]."),
        ("[Alt 1: a b / Alt 2: c d] e", 1, "c d e"),
        ("it [ now ] so", 0, "it now so"),
        ("[5 bis. EU: Requests it;]", None, ""),
        ("[5 bis. EU: Requests it;]", 0, "5 bis. Requests it;"),
        ("[4. Requests it;]", 0, "Requests it;"),
    ],
)
def test_a_place_settled(text: str, option: int | None, expected: str) -> None:
    assert settled(text, option) == expected


def test_a_bracket_over_paragraphs_is_kept_or_dropped_whole() -> None:
    text = resolution("[EU: Invites:", "(a) States to act;", "(b) Others.]", "Ends it.")
    (issue,) = read(text).issues()
    assert after(text, resolving.keep(text, issue)) == ["Invites:", "(a) States to act;", "(b) Others.", "Ends it."]  # fmt: skip
    assert after(text, resolving.drop(text, issue)) == ["Ends it."]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("clean", "an urgent report"),
        ("clean:base", "an urgent report"),
        ("proposer:EU", "an pressing report"),
        ("proposer:Norway", "an report"),
        ("proposer:Japan", "an urgent report"),
    ],
)
def test_who_wants_words_out_behind_alternatives_speaks_of_the_first(
    name: str, expected: str
) -> None:
    text = resolution(
        "an [urgent] [EU: pressing] [Anna Smith: hasty] [Norway: delete] report", "Ends it."
    )
    assert count(read(text)).total == 3
    assert seen(text, view_named(name)).paragraphs[0].text == expected


def test_all_of_one_party_and_nothing_else() -> None:
    text = resolution(
        "men [EU: and women] [US: and girls] act",
        "[EU, Japan: at once] [now]",
        "all [men] (EU to delete) act",
        "2 bis. [EU: Calls for it;]",
        "[US: Regrets it;]",
        "Ends it; [EU reserves]",
    )
    assert after(text, resolving.accept_all(text, known("EU"))) == [
        "men and women act",
        "at once",
        "all act",
        "2 bis. Calls for it;",
        "[US: Regrets it;]",
        "Ends it; [EU reserves]",
    ]


COMPILED = (
    "Requests [shall / should] [EU: urgently] it, [US: and him,] so; [agreed ad ref]",
    "1 bis. [EU: Calls for it;]",
    "1 alt. [US: Decides not;]",
    "Invites [men] (US to delete) it; (EU)",
    "Regrets it; [Deleted by US]",
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("clean", ["Requests shall it, and him, so;", "Calls for it;", "Invites men it;", "Regrets it;"]),
        ("clean:drop", ["Requests shall it, so;"]),
        ("clean:base", ["Requests shall it, so;", "Regrets it;"]),
        ("proposer:EU", ["Requests urgently it, so;", "Calls for it;", "Invites men it;", "Regrets it;"]),
        ("proposer:US", ["Requests shall it, and him, so;", "Decides not;"]),
    ],
)  # fmt: skip
def test_views(name: str, expected: list[str]) -> None:
    shown = seen(resolution(*COMPILED), view_named(name))
    assert [paragraph.text for paragraph in shown.paragraphs] == expected
    assert count(read(shown)).is_clean


def test_the_compilation_is_the_text_as_it_is_and_names_are_checked() -> None:
    text = resolution(*COMPILED)
    assert seen(text, view_named("compilation")) is text
    for name in (
        "tidy",
        "clean:up",
        "proposer:",
        "proposer:Atlantis",
        "proposer:EU, US",
        "compilation:x",
    ):
        with pytest.raises(UnknownViewError):
            view_named(name)


def test_hand_typed_numbers_become_those_of_the_order() -> None:
    text = resolution("Requests it;", "OP1 bis Calls for it;", "PP3. Recalling it,", "Ends it.")
    typed = tuple(
        replace(p, kind=ParagraphKind.TEXT) if n in (1, 2) else p
        for n, p in enumerate(text.paragraphs)
    )
    changed = apply_all(
        replace(text, paragraphs=typed), resolving.renumber(replace(text, paragraphs=typed))
    )
    assert list(paragraph_labels(changed).values()) == ["1.", "2.", "", "3."]
    assert [p.text for p in changed.paragraphs[1:3]] == ["Calls for it;", "Recalling it,"]
    assert changed.paragraphs[2].kind is ParagraphKind.PREAMBULAR


def test_bis_and_ter_leave_the_other_numbers_alone_until_they_go() -> None:
    text = resolution("Requests it;", "Calls for it;", "Invites it;", "Ends it.")
    text = apply_all(text, bracketing.number_between(text, "p2"))
    text = apply_all(text, bracketing.number_between(text, "p3"))
    assert [p.text for p in text.paragraphs] == ["Requests it;", "1 bis. Calls for it;", "1 ter. Invites it;", "Ends it."]  # fmt: skip
    assert list(paragraph_labels(text).values()) == ["1.", "", "", "2."]
    other = apply_all(text, bracketing.number_between(text, "p3", alternative=True))
    assert other.paragraphs[2].text == "1 alt. Invites it;"
    text = apply_all(text, resolving.renumber(text))
    assert list(paragraph_labels(text).values()) == ["1.", "2.", "3.", "4."]
    assert (
        text.paragraphs
        == resolution("Requests it;", "Calls for it;", "Invites it;", "Ends it.").paragraphs
    )
    with pytest.raises(CannotBracketError):
        bracketing.number_between(text, "p1")


def test_bis_in_the_preamble() -> None:
    text = resolution("Recalling it,", "Noting it,", kind=ParagraphKind.PREAMBULAR)
    assert after(text, bracketing.number_between(text, "p2"))[1] == "PP1 bis. Noting it,"


def test_agreed_is_marked_once_and_taken_away_in_any_form() -> None:
    text = resolution("Requests it;", "Ends it. (Agreed)")
    marked = apply_all(text, bracketing.mark_agreed(text, ["p1", "p2"]))
    assert [p.text for p in marked.paragraphs] == [
        "Requests it; [agreed ad ref]",
        "Ends it. (Agreed)",
    ]
    assert bracketing.is_agreed(marked, "p1")
    assert after(marked, bracketing.unmark_agreed(marked, ["p1", "p2"])) == [
        "Requests it;",
        "Ends it.",
    ]


def test_alternatives_are_put_beside_what_is_there() -> None:
    text = resolution("States shall act")
    first = bracketing.add_alternative(text, "p1", 7, 12, "should", "EU")
    assert after(text, first) == ["States [shall] [EU: should] act"]
    text = apply_all(text, first)
    second = bracketing.add_alternative(text, "p1", 9, 9, "may", "US")
    assert after(text, second) == ["States [shall] [EU: should] [US: may] act"]
    text = apply_all(text, second)
    assert [len(issue.options) for issue in read(text).issues()] == [3]
    with pytest.raises(CannotBracketError):
        bracketing.add_alternative(text, "p1", 1, 1, "may")


def test_what_cannot_be_bracketed_is_said() -> None:
    text = resolution("Requests [it] now", "Ends it.")
    for start, end in ((0, 10), (11, 14), (8, 9), (3, 3)):
        with pytest.raises(CannotBracketError):
            bracketing.put_in_brackets(text, "p1", start, "p1", end)
    over = bracketing.put_in_brackets(text, "p1", 0, "p2", 8, "EU", Stance.DELETES)
    assert after(text, [*over]) == ["[EU to delete: Requests [it] now", "Ends it.]"]


def test_marks_and_notes_of_words_that_stay_are_kept_and_others_go() -> None:
    content = italic("Requests") + plain(" it [EU: now") + footnote_reference("n") + plain("];")
    text = resolution("x")
    text = replace(
        text,
        paragraphs=(replace(text.paragraphs[0], content=content),),
        footnotes=(Footnote("n", plain("See it.")),),
    )
    kept = seen(text, view_named("clean"))
    assert kept.paragraphs[0].content == italic("Requests") + plain(" it now") + footnote_reference("n") + plain(";")  # fmt: skip
    assert kept.footnotes
    assert seen(text, view_named("clean:drop")).footnotes == ()


SIDES = st.sampled_from([*(Side(policy) for policy in Policy), Side(party=known("EU")), Side(party=known("Japan"))])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(MESS, min_size=1, max_size=5), SIDES)
def test_any_text_is_made_clean(texts: list[str], side: Side) -> None:
    text = resolution(*texts)
    shown = seen(text, View(side))
    counted = count(read(shown))
    assert counted.total == 0
    assert counted.is_clean
    assert seen(shown, View(side)).paragraphs == shown.paragraphs


@settings(max_examples=60, deadline=None)
@given(st.lists(MESS, min_size=1, max_size=5))
def test_accepting_all_of_a_party_is_done_once(texts: list[str]) -> None:
    text = resolution(*texts)
    edits = resolving.accept_all(text, known("EU"))
    assert apply_all(apply_all(text, edits), invert_all(text, edits)) == text
    left = read(apply_all(text, edits)).issues()
    for issue in left:
        for option in issue.options:
            assert not {
                p
                for p in option.positions
                if p.party == known("EU") and p.stance is not Stance.RESERVES
            }


WORDS = st.text(alphabet=st.sampled_from("ab ,.;\ufffc’é"), min_size=1, max_size=20)


@settings(max_examples=60, deadline=None)
@given(
    WORDS,
    WORDS,
    WORDS,
    st.sampled_from(["", "EU", "EU, Japan", "Anna Smith"]),
    st.sampled_from(Stance),
)
def test_to_bracket_and_unbracket_changes_nothing(
    before: str, words: str, behind: str, who: str, stance: Stance
) -> None:
    assume(words.strip())
    assume(who or len(words.strip()) > 1)  # "[t]he" is an editor's
    text = resolution((before + words + behind).replace("\ufffc", "c"), "Ends it.")
    edits = bracketing.put_in_brackets(
        text, "p1", len(before), "p1", len(before) + len(words), who, stance
    )
    changed = apply_all(text, edits)
    (bracket,) = read(changed).open()
    assert apply_all(changed, resolving.unbracket(changed, bracket)) == text


def test_brackets_deeper_than_anybody_writes_are_read_and_cleared() -> None:
    text = resolution("[" * 3000 + "x" + "]" * 3000)
    assert count(read(text)).total > 0
    assert [p.text for p in seen(text, view_named("clean")).paragraphs] == ["x"]
