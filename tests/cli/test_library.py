from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from drafter.clauses.store import Library, reading
from drafter.paths import resource
from drafter.workspace.settings import Settings
from tests.clauses.store.making import record, saved_text
from tests.cli.conftest import Run, one_sentence

SAMPLES = resource("samples")


def test_the_starter_library_holds_the_samples(run: Run) -> None:
    assert run("library", "stats").out.startswith("3 resolutions")
    hits = json.loads(run("library", "search", "regional arrangements", "--json").out)
    assert "A/RES/55/105" in {hit["symbol"] for hit in hits}


def test_adding_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    texts = sorted(SAMPLES.glob("*.txt"))
    assert run("library", "add", *texts, "--library", library).out.startswith("3 added")
    again = run("library", "add", *texts, "--library", library)
    assert again.status == 0
    assert again.out == "0 added, 0 updated, 3 unchanged\n"


def test_one_bad_file_never_stops_the_rest(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "bad.txt").write_text("nothing")
    words = (SAMPLES / "a-res-55-105.txt").read_text(encoding="utf-8")
    (folder / "good.txt").write_text(words.replace("55/105", "56/105"), encoding="utf-8")
    ran = run("library", "add", folder)
    assert ran.status == 0
    assert ran.out.startswith("1 added")
    assert "bad.txt" in ran.err


def test_a_search_of_any_characters_never_fails(run: Run) -> None:
    for query in ('"', "AND", "*", "", "55/105", "Secretary-General:", "\x00x", "(("):
        assert run("library", "search", query).status == 0


def test_search_narrows_by_kind_and_organ(run: Run) -> None:
    found = json.loads(
        run("library", "search", "requests", "--json", "--organ", "HRC", "--kind", "operative").out
    )
    assert found
    assert {hit["organ"] for hit in found} == {"human-rights-council"}


def test_a_damaged_library_is_one_sentence(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    library.write_bytes(b"SQLite format 3\x00" + b"garbage" * 2000)
    assert "damaged" in one_sentence(run("library", "search", "x", "--library", library))


def test_export_and_verify(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    assert run("library", "export", target).status == 0
    assert run("library", "verify", "--library", target).out == "The library is sound.\n"


def test_phrase_chain_and_browse(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    run("library", "add", resource("samples", "a-res-55-105.txt"), "--library", library)
    found = json.loads(
        run("library", "phrase", "Recalling its resolution", "--json", "--library", library).out
    )
    assert [use["symbol"] for use in found["uses"]] == ["A/RES/55/105"]
    assert found["by_year"] == [["2000", 1]]
    assert "2000-12-04  A/RES/55/105" in run("library", "chain", "55/105", "--library", library).out
    assert "general-assembly" in run("library", "browse", "organ", "--library", library).out
    listed = run("library", "browse", "opening", "Recalling", "--library", library)
    assert "A/RES/55/105" in listed.out
    assert run("library", "chain", "1/1", "--library", library).status == 2


def test_a_damaged_library_is_restored(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    assert "no copy" in one_sentence(run("library", "restore", "--library", library))
    run("library", "add", resource("samples", "a-res-55-105.txt"), "--library", library)
    library.write_bytes(b"SQLite format 3\x00" + b"garbage" * 2000)
    assert run("library", "restore", "--library", library).out.startswith("Restored.")
    assert run("library", "verify", "--library", library).status == 0
    assert list(tmp_path.glob("library.damaged-*"))


def test_a_search_narrows_by_subject_addressee_and_what_is_kept(run: Run) -> None:
    found = run("library", "search", 'to:"the secretary-general" report', "--limit", "3")
    assert "report" in found.out
    assert run("library", "search", "is:favourite").out == ""
    assert run("library", "search", "subject:lighthouses report").out == ""


def test_the_missions_library_is_looked_in_as_well(
    run: Run, tmp_path: Path, drafter_home: Path
) -> None:
    mission = tmp_path / "mission.sqlite"
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records([record("A/RES/80/9", ("O", "Requests penguins to sing."))])
        made.export(mission)
    draft = tmp_path / "draft.txt"
    draft.write_text("\tThe General Assembly,\n\t1.\tRequests penguins to sing.\n", "utf-8")
    assert "A/RES/80/9" not in run("library", "search", "penguins").out
    Settings()["mission_library"] = str(mission)
    assert "A/RES/80/9" in run("library", "search", "penguins", "--kind", "operative").out
    assert "A/RES/80/9" in run("library", "phrase", "penguins to sing").out
    assert "A/RES/80/9" in run("library", "chain", "80/9").out
    assert "A/RES/80/9" in run("library", "browse", "opening", "Requests").out
    assert "A/RES/80/9" in run("trace", draft).out
    assert f"{mission}, 1 resolution" in run("doctor").out
    own = tmp_path / "made.sqlite"
    assert "A/RES/80/9" in run("library", "search", "penguins", "--library", own).out
    mission.unlink()
    missed = run("library", "search", "penguins")
    assert (missed.status, missed.out) == (0, "")
    assert "Without your mission's library" in missed.err
    assert "no library" in run("doctor").out


def test_a_mistyped_word_that_was_set_right_is_said(run: Run) -> None:
    right = run("library", "search", "satisfaction")
    meant = run("library", "search", "satisfacton")
    assert meant.out == right.out != ""
    assert right.err == ""
    assert meant.err.endswith("what was found is for: satisfaction\n")


def test_an_interrupt_keeps_what_was_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 5):
        saved_text(tmp_path, number, f"island {number}")
    truth = reading.read_one

    def interrupted(path: str, digest: str) -> reading.Reading:
        if path.endswith("-2.txt"):
            os.kill(os.getpid(), signal.SIGINT)
        return truth(path, digest)

    monkeypatch.setattr(reading, "read_one", interrupted)
    before = signal.getsignal(signal.SIGINT)
    first = run("library", "add", str(tmp_path))
    assert first.status == 2
    assert "2 added" in first.out
    assert "go on" in first.err
    assert signal.getsignal(signal.SIGINT) == before
    monkeypatch.setattr(reading, "read_one", truth)
    assert "2 added, 0 updated, 2 unchanged" in run("library", "add", str(tmp_path)).out
