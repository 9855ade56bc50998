"""Any version comes back by edits."""

from __future__ import annotations

from hypothesis import given

from drafter.document.draft import Draft
from drafter.document.edits import MoveParagraph
from drafter.open_draft import OpenDraft
from drafter.open_draft.restoring import restore_edits
from tests.strategies import OP, build, resolutions


@given(resolutions(), resolutions())
def test_restoring_gives_the_version_and_undo_takes_it_back(current, version):
    draft = OpenDraft(Draft(current))
    draft.perform(restore_edits(current, version), "Restore", exact=True)
    assert draft.resolution == version
    draft.undo()
    assert draft.resolution == current


def test_references_to_own_paragraphs_come_back_as_they_were():
    version = build(
        (OP, "Decides to establish a fund;"),
        (OP, "Requests States to contribute;"),
        (OP, "Invites all to use the fund referred to in paragraph 1 above."),
    )
    draft = OpenDraft(Draft(version))
    draft.perform([MoveParagraph(version.paragraphs[0].id, 1)], "Move")
    assert "paragraph 2 above" in draft.resolution.paragraphs[-1].text
    draft.perform(restore_edits(draft.resolution, version), "Restore", exact=True)
    assert [p.text for p in draft.resolution.paragraphs] == [p.text for p in version.paragraphs]
