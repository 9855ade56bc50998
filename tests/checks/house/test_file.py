"""A mistake in a file of house rules is told in one sentence with file, place and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.checks.finding import Severity
from drafter.checks.house.file import MOST_BYTES, HouseFileError, load, parse

KNOWN = frozenset({"SES", "SES-01", "ITAL-05"})


def test_everything_a_file_can_say_is_read() -> None:
    house = parse(
        """
        title = "Mission of Ruritania"
        words = ["Ruritania"]
        [rules]
        off = ["ses"]
        on = ["RES-ITAL-05"]
        severity = { "SES-01" = "advice" }
        [[phrases]]
        find = "in this regard"
        write = "in that regard"
        severity = "error"
        fix = "auto"
        """,
        "ours.toml",
        KNOWN,
    )
    assert (house.title, set(house.words)) == ("Mission of Ruritania", {"Ruritania"})
    assert (set(house.off), set(house.on)) == ({"SES"}, {"ITAL-05"})
    assert house.severities == (("SES-01", Severity.ADVICE),)
    (phrase,) = house.phrases
    assert (phrase.id, phrase.write, phrase.fix) == ("HOUSE-01", "in that regard", "auto")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title = 3", "ours.toml, title: it must be a text"),
        ("a = [", "ours.toml: end of document:"),
        ("title = 'x'\nwords = ['a' 'b']", "ours.toml: line 2, column"),
        ("wrods = []", "ours.toml, wrods: no such key"),
        ("words = 'a'", "ours.toml, words: it must be a list"),
        ("words = [1]", "ours.toml, words: it must be a text"),
        ("rules = 1", "ours.toml, rules: it must be a table"),
        ("[rules]\noff = ['XYZ-9']", "ours.toml, rules.off: there is no rule XYZ-9"),
        ("[rules]\nno = []", "ours.toml, rules.no: no such key"),
        ("[rules.severity]\nSES-01 = 'bad'", "ours.toml, rules.severity, SES-01: “bad” is none"),
        ("[rules.severity]\nSES-01 = 1", "ours.toml, rules.severity, SES-01: it must be a text"),
        ("phrases = 1", "ours.toml, phrases: it must be a list"),
        ("phrases = [1]", "ours.toml, phrases, number 1: it must be a table"),
        ("[[phrases]]\nwrite = 'a'", "ours.toml, phrases, number 1: “find” is missing"),
        ("[[phrases]]\nfind='a'\n[[phrases]]\nfind='b'\nfix='x'", "phrases, number 2, fix: “x”"),
        ("[[phrases]]\nfind = 'a'\ncapitals = 'no'", "phrases, number 1, capitals: it must be true"),
        (f"title = '{'x' * 301}'", "ours.toml, title: it is longer"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(text: str, told: str) -> None:
    with pytest.raises(HouseFileError) as raised:
        parse(text, "ours.toml", KNOWN)
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"title = '\xff'")
    with pytest.raises(HouseFileError, match=r"bad\.toml: it is not UTF-8"):
        load(bad, KNOWN)
    with pytest.raises(HouseFileError, match="cannot be read"):
        load(tmp_path / "gone.toml", KNOWN)
    bad.write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(HouseFileError, match="larger than a megabyte"):
        load(bad, KNOWN)


def test_depth_cannot_end_the_program() -> None:
    with pytest.raises(HouseFileError):
        parse("a = " + "[" * 100_000, "deep.toml", KNOWN)
