"""Versions from a library are what a roll-over learns from."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store import Library
from drafter.clauses.store.layers import Layers
from drafter.clauses.store.records import record_of
from drafter.document.marked_text import plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.resolution import Resolution
from drafter.open_draft.earlier_versions import earlier_versions
from drafter.revision.rollover.engine import propose
from drafter.revision.rollover.proposal import Confidence
from tests.strategies import OP, PRE, build

TITLE = "Lighthouses and buoys in narrow waters"


def version(session: int, title: str = TITLE, number: int = 7) -> Resolution:
    made = build(
        (PRE, "Recalling the many wrecks that lie in narrow waters,"),
        (OP, f"Takes note of the report on the buoys laid in {session + 1944};^a^"),
    )
    note = f"A/{session}/{100 + session}."
    return replace(
        made,
        title=plain(title),
        footnotes=(replace(made.footnotes[0], content=plain(note)),),
        masthead=Masthead(
            organ="general-assembly",
            session=session,
            number=f"{session}/{number}",
            symbol=f"A/RES/{session}/{number}",
        ),
        adoption=Adoption("49th plenary meeting", datetime.date(session + 1945, 12, 7)),
    )


def library(path: Path, *versions: Resolution) -> Path:
    with Library(path) as opened:
        opened.add_records([record_of(v, f"{v.masthead.session}.xml", str(v)) for v in versions])
    return path


def earlier(prior: Resolution, *paths: Path) -> tuple[Resolution, ...]:
    with Layers(LayerPaths(*paths)) as layers:
        return earlier_versions(prior, layers)


def test_the_versions_before_come_in_order_with_their_words_and_notes(tmp_path: Path) -> None:
    path = library(
        tmp_path / "library.db",
        version(78),
        version(77),
        version(76),
        version(75, "Lighthouses"),
        version(79),
    )
    found = earlier(version(78), path)
    assert [v.masthead.number for v in found] == ["76/7", "77/7"]
    assert found[1].paragraphs[1].content.plain.endswith("laid in 2021;")
    ((_, note),) = found[1].paragraphs[1].content.footnote_references
    assert note == found[1].footnotes[0].id
    assert [n.text for n in found[1].footnotes] == ["A/77/177."]


def test_what_they_did_makes_a_proposal_sure(tmp_path: Path) -> None:
    path = library(tmp_path / "library.db", version(77), version(76))
    found = propose(version(78), 79, earlier=earlier(version(78), path))
    levels = {(p.old, p.new): p.confidence for p in found if p.target}
    assert levels == {("2022", "2023"): Confidence.HIGH, ("A/78/178", "A/79/…"): Confidence.HIGH}


def test_without_a_library_title_or_session_there_are_none(tmp_path: Path) -> None:
    assert earlier(version(78), tmp_path / "none.db") == ()
    path = library(tmp_path / "library.db", version(77))
    assert earlier(version(78, title=""), path) == ()
    unknown = replace(version(78), masthead=Masthead(organ="general-assembly"))
    assert earlier(unknown, path) == ()


def citing(session: int, *numbers: str) -> Resolution:
    """A version that recalls resolutions, as the first of its paragraphs."""
    made = version(session)
    recalled = " and ".join(f"{number} of 7 December {1945 + session}" for number in numbers)
    first = replace(made.paragraphs[0], content=plain(f"Recalling its resolutions {recalled},"))
    return replace(made, paragraphs=(first, *made.paragraphs))


def test_the_missions_library_is_asked_too_and_the_users_own_goes_first(tmp_path: Path) -> None:
    own = library(tmp_path / "own.db", version(77))
    mission = library(tmp_path / "mission.db", version(76), version(77, number=70))
    found = earlier(version(78), own, mission)
    assert [v.masthead.number for v in found] == ["76/7", "77/7"]
    none = tmp_path / "none.db"
    assert [v.masthead.number for v in earlier(version(78), none, mission)] == ["76/7", "77/70"]


def test_a_version_under_another_title_is_known_by_its_citation_and_words(tmp_path: Path) -> None:
    other = replace(
        version(75, "Wrecks", number=9),
        paragraphs=build(
            (PRE, "Recalling the price of rope,"), (OP, "Decides to sell it;")
        ).paragraphs,
        footnotes=(),
    )
    path = library(
        tmp_path / "library.db",
        version(77, "Lights in narrow waters"),
        version(76, "Lights in narrow waters", number=8),
        other,
    )
    found = earlier(citing(78, "77/7", "75/9"), path)
    assert [v.masthead.number for v in found] == ["76/8", "77/7"]
    assert earlier(version(78), path) == (), "nothing cites it"
