from __future__ import annotations

import pytest

from drafter.conventions.footnote_forms import (
    ibid_locator,
    is_ibid,
    names_several_sources,
    note_form,
)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Resolution 217 A (III).", "resolution"),
        ("General Assembly resolution 70/1.", "resolution"),
        ("See resolution 70/1.", "see"),
        ("See A/HRC/48/79.", "see"),
        ("Ibid., vol. 1249, No. 20378.", "ibid"),
        ("A/55/279, sect. III.B.", "document"),
        ("A/77/684 and A/77/746.", "document"),
        ("United Nations, Treaty Series, vol. 999, No. 14668.", "treaty"),
        ("Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53 (A/68/53), chap. II.", "official records"),
        ("Report of the World Conference, Lima, 5–13 May 1994 (United Nations publication, Sales No. E.95.XIII.18), chap. I.", "conference report"),
        ("Available at www.un.org/example.", "web"),
        ("* On behalf of the States Members of the United Nations that are members of a group.", "asterisk"),
        ("Adopted under the UNFCCC in FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex.", "adoption"),
        ("World Health Organization, document EB136/8, annex I.", "other organization"),
        ("To be held in the margins.", "other"),
    ],
)  # fmt: skip
def test_form_of_a_note(text: str, form: str) -> None:
    assert note_form(text) == form


def test_ibid() -> None:
    assert is_ibid("Ibid.")
    assert is_ibid("ibid., annex.")
    assert not is_ibid("See ibid.")
    assert ibid_locator("Ibid., sect. III.B.") == "sect. III.B"
    assert ibid_locator("Ibid.") == ""


def test_several_sources() -> None:
    assert names_several_sources("A/HRC/61/35 and A/HRC/61/36.")
    assert names_several_sources("Resolution 70/1 and resolution 70/2.")
    assert not names_several_sources("A/CONF.157/24 and A/CONF.157/24/Corr.1, chap. I.")
    assert not names_several_sources("A/HRC/61/35.")
    assert not names_several_sources("United Nations, Treaty Series, vol. 999, No. 14668.")
