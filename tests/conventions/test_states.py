from __future__ import annotations

import pytest

from drafter.conventions import states
from drafter.conventions.states import (
    all_states,
    find_states,
    first_out_of_order,
    in_alphabetical_order,
    join_list,
    sort_key,
    split_list,
    state_of,
)


def test_all_are_there_and_in_order() -> None:
    states = all_states()
    assert sum(s.is_member for s in states) == 193
    assert [s.name for s in states if not s.is_member] == ["Holy See", "State of Palestine"]
    names = [s.name for s in states if s.is_member]
    assert first_out_of_order(names) is None


@pytest.mark.parametrize(
    ("name", "short", "form"),
    [
        ("Viet Nam", "Viet Nam", "short"),
        ("Vietnam", "Viet Nam", "wrong"),
        ("Turkey", "Türkiye", "former"),
        ("Czech Republic", "Czechia", "former"),
        ("Ivory Coast", "Côte d’Ivoire", "wrong"),
        ("Côte d'Ivoire", "Côte d’Ivoire", "short"),
        ("the Islamic Republic of Iran", "Iran (Islamic Republic of)", "running text"),
        ("Iran", "Iran (Islamic Republic of)", "wrong"),
        ("the Gambia", "Gambia", "running text"),
        ("the French Republic", "France", "formal"),
        (
            "United Kingdom",
            "United Kingdom of Great Britain and Northern Ireland",
            "wrong in a list",
        ),
        ("Netherlands", "Netherlands (Kingdom of the)", "former"),
    ],
)
def test_forms_of_a_name(name: str, short: str, form: str) -> None:
    found = state_of(name)
    assert found is not None
    assert (found[0].name, found[1]) == (short, form)


def test_no_state() -> None:
    assert state_of("Atlantis") is None
    assert state_of("") is None


def test_the_longest_name_wins_in_a_text() -> None:
    text = "Guinea-Bissau, Papua New Guinea, South Sudan and the Democratic Republic of the Congo"
    assert [text[s.start : s.end] for s in find_states(text)] == [
        "Guinea-Bissau", "Papua New Guinea", "South Sudan", "the Democratic Republic of the Congo",
    ]  # fmt: skip
    assert find_states("Nigerian, Chilean, Omani") == []


@pytest.mark.parametrize(
    ("names", "index"),
    [
        (["Costa Rica", "Côte d’Ivoire", "Croatia"], None),
        (["Costa Rica", "Croatia", "Côte d’Ivoire"], 2),
        (["Guinea", "Guinea-Bissau", "Guyana"], None),
        (["Guinea-Bissau", "Guinea", "Guyana"], 1),
        (["Tunisia", "Türkiye", "Turkmenistan"], None),
        (["Netherlands (Kingdom of the)", "New Zealand"], None),
        (["Qatar", "Saudi Arabia", "State of Palestine"], None),
        (["Sri Lanka", "State of Palestine", "Sudan"], None),
        (["Sudan", "State of Palestine", "Sri Lanka"], 2),
        ([], None),
        (["Chad"], None),
    ],
)
def test_alphabetical_order(names: list[str], index: int | None) -> None:
    assert first_out_of_order(names) == index


def test_sorting_puts_the_observer_last() -> None:
    assert in_alphabetical_order(["State of Palestine", "Uganda", "Côte d’Ivoire", "Croatia"]) == [
        "Côte d’Ivoire", "Croatia", "Uganda", "State of Palestine",
    ]  # fmt: skip


def test_a_list_is_cut_where_its_names_end() -> None:
    text = "Angola, Bosnia and Herzegovina, Atlantis, the Gambia and Trinidad and Tobago"
    found = split_list(text)
    assert [n.text for n in found] == [
        "Angola", "Bosnia and Herzegovina", "Atlantis", "the Gambia", "Trinidad and Tobago",
    ]  # fmt: skip
    assert [text[n.start : n.end] for n in found] == [n.text for n in found]
    assert [n.state is None for n in found] == [False, False, True, False, False]


def test_every_list_of_states_is_read_back() -> None:
    names = [s.name for s in all_states()]
    assert [n.text for n in split_list(join_list(names))] == names


def test_lists_are_joined_without_a_last_comma() -> None:
    assert join_list(["Angola", "Brazil", "Chile"]) == "Angola, Brazil and Chile"
    assert join_list(["Angola"]) == "Angola"


def test_sort_key_is_blind_to_marks() -> None:
    assert sort_key("Côte d’Ivoire") == sort_key("Cote d'Ivoire")


def test_every_name_of_a_state_is_found_in_a_text() -> None:
    for name, (state, form) in states._forms().items():
        if not ("A" <= name[0] <= "Z" or name.startswith("the ")):
            continue
        (found,) = find_states(f"for ({name}) and")
        assert (found.text, found.state, found.form) == (name, state, form)
