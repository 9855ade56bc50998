from __future__ import annotations

from dataclasses import replace

from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.revision.changes import listed
from drafter.revision.redline import redline
from drafter.revision.summary import summary_of
from tests.strategies import OP, PRE, build

BASE = build(
    (PRE, "Welcoming the work of the regional centres in this matter,"),
    (OP, "Decides to convene a meeting of experts on small craft harbours in Geneva;"),
    (OP, "Invites Governments to send their comments on the draft programme of work;"),
    (OP, "Also requests the Secretary-General to report on the use of lighthouses at sea;"),
    (OP, "Recalls the principles of the conference on coastal navigation and pilotage;"),
    (OP, "Takes note of the offer of the host country to print the charts."),
)


def summary(current: Resolution) -> dict[str, tuple[str, ...]]:
    changes = listed(redline(BASE, current, exact=False))
    return {line.what: line.places for line in summary_of(changes)}


def reworded(resolution: Resolution, old: str, new: str) -> Resolution:
    paragraphs = []
    for paragraph in resolution.paragraphs:
        at = paragraph.text.find(old)
        if at >= 0:
            content = paragraph.content.replace(at, at + len(old), plain(new))
            paragraph = replace(paragraph, content=content)
        paragraphs.append(paragraph)
    return replace(resolution, paragraphs=tuple(paragraphs))


def test_weaker_and_stronger_verbs_are_named() -> None:
    current = reworded(reworded(BASE, "Decides", "Requests"), "Invites", "Urges")
    current = reworded(current, "Recalls", "Stresses")
    assert summary(current) == {
        "strengthened": ("paragraph 2 (Invites to Urges)",),
        "weakened": ("paragraph 1 (Decides to Requests)",),
        "other verb": ("paragraph 4 (Recalls to Stresses)",),
    }


def test_also_and_further_are_no_other_verb() -> None:
    assert summary(reworded(BASE, "Also requests", "Requests")) == {"reworded": ("paragraph 3",)}


def test_a_moved_paragraph_may_be_weaker_too() -> None:
    order = [0, 5, 1, 2, 3, 4]
    moved = replace(BASE, paragraphs=tuple(BASE.paragraphs[n] for n in order))
    assert summary(moved) == {"moved": ("paragraph 5 to paragraph 1",)}
    assert summary(reworded(moved, "Takes note of", "Welcomes")) == {
        "moved": ("paragraph 5 to paragraph 1",),
        "strengthened": ("paragraph 1 (Takes note to Welcomes)",),
    }


def test_added_and_deleted_have_their_labels_and_nothing_has_no_line() -> None:
    fewer = replace(BASE, paragraphs=BASE.paragraphs[1:-1])
    assert summary(fewer)["deleted"] == ("preambular paragraph 1", "paragraph 5")
    assert summary_of(listed(redline(fewer, BASE)))[0].what == "added"
    assert summary(BASE) == {}
