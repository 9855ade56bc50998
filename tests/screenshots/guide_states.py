"""What the chapters of the guide show beside the main states."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from drafter.clauses.store.library import open_library
from drafter.document.draft import Draft
from drafter.document.edits import Edit, ReplaceText, apply_all
from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, write
from drafter.paths import library_path, resource
from tests.open_draft.agreed.making import draft as agreed_draft
from tests.open_draft.agreed.making import make_library
from tests.screenshots.main_states import ISSUED
from tests.screenshots.studio import Studio


def every(studio: Studio) -> None:
    """Tour, roll-over, negotiation, library."""
    _tour(studio)
    _negotiation(studio)
    _roll_over(studio)
    _library(studio)


def issued() -> Resolution:
    """The sample that the guide works on."""
    return read_file(resource("samples", ISSUED)).draft.current


def _instead(resolution: Resolution, *changes: tuple[str, str]) -> Resolution:
    """The text with words in place of others."""
    for old, new in changes:
        at = next(p for p in resolution.paragraphs if old in p.text)
        start = at.text.index(old)
        edit: Edit = ReplaceText(at.id, start, start + len(old), plain(new))
        resolution = apply_all(resolution, [edit])
    return resolution


def _tour(studio: Studio) -> None:
    window = studio.window
    studio.open(ISSUED)
    last = window.draft.resolution.paragraphs[-2].text if window.draft is not None else ""
    studio.go_to(last, after=True)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    QTest.keyClicks(window.page, "Invi")
    studio.take("suggestions")
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    window.actions_["undo"].trigger()
    studio.open(ISSUED)
    window.actions_["show_preview"].trigger()
    studio.take("pages")
    window.actions_["show_preview"].trigger()


def _roll_over(studio: Studio) -> None:
    window = studio.window
    studio.open(ISSUED)
    window.actions_["rollover"].trigger()
    dialog = window.rolling_over.dialog
    assert dialog is not None
    studio.wait(lambda: not dialog.busy and dialog.tree.topLevelItemCount() > 0)
    dialog.session.setText("57")
    studio.wait(lambda: not dialog.busy and dialog.begin.isEnabled())
    group = dialog.tree.topLevelItem(1)
    first = group.child(0) if group is not None else None
    assert first is not None
    dialog.tree.setCurrentItem(first)
    studio.take("roll-over")
    before = window.draft
    dialog.begin.click()
    studio.wait(lambda: window.draft is not before)
    studio.rest()
    studio.go_to("Requests the Secretary-General to submit")
    changes = window.tracking.panel
    changes.view.setCurrentIndex(changes.model.index(2))
    studio.take("changes")
    window.actions_["pack"].trigger()
    pack = window.submitting.dialog
    assert pack is not None
    pack.folder.setText("Documents/Submission")
    pack.folder.setCursorPosition(0)
    studio.take("pack")
    pack.reject()
    window.editing.bring_up(window.findings)


def _library(studio: Studio) -> None:
    window = studio.window
    with open_library():
        pass  # a library begins with the samples
    studio.open(ISSUED)
    window.actions_["library_browse"].trigger()
    dialog = window.prior.browsing.dialog
    assert dialog is not None
    studio.rest()
    dialog.search.setText('"Secretary-General" verb:requests')
    studio.rest()
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    studio.take("library")
    dialog.close()
    make_library(library_path())
    studio.show(Draft(agreed_draft()))
    studio.go_to(agreed_draft().paragraphs[1].text[:20])
    window.actions_["show_agreed"].trigger()
    studio.wait(lambda: not window.prior.agreeing.tracing.busy)
    studio.take("agreed")
    window.actions_["show_agreed"].trigger()


def _negotiation(studio: Studio) -> None:
    window = studio.window
    text = issued()
    third = next(p for p in text.paragraphs if p.text.startswith("Invites"))
    verb, _, _ = third.text.partition(" ")
    contested = _instead(
        text,
        (f"{verb} ", f"[EU: Calls upon] [G77: {verb}] "),
        ("southern Africa", "[southern] Africa"),
    )
    studio.show(Draft(contested))
    studio.go_to("[EU: Calls upon]")
    window.actions_["next_bracket"].trigger()
    studio.rest()
    window.actions_["settle"].trigger()
    studio.take("brackets")
    menu = window.negotiating.settling.menu
    assert menu is not None
    menu.close()
    window.actions_["negotiation_views"].trigger()
    views = window.negotiating.views.dialog
    assert views is not None
    studio.take("views")
    views.close()
    _merge(studio, text, third.text)


def _merge(studio: Studio, text: Resolution, contested: str) -> None:
    """Two colleagues' copies, which collide in one place."""
    window = studio.window
    studio.show(Draft(text))
    verb, _, _ = contested.partition(" ")
    copies = {
        "European Union": _instead(
            text,
            (contested[:40], contested[:40].replace(verb, "Urges")),
            ("continuing cooperation", "close cooperation"),
        ),
        "Group of 77": _instead(
            text,
            (contested[:40], contested[:40].replace(verb, "Encourages")),
            ("continuing cooperation", "close cooperation"),
            ("positive experience", "experience"),
        ),
    }
    files = []
    for name, copy in copies.items():
        path = Path(studio.folder) / f"{name}.docx"
        data = write(
            replace(Draft(copy), base=text), ".docx", WriteOptions(tracked=True, author=name)
        )
        path.write_bytes(data)
        files.append(path)
    replies = window.exchanging.replies
    replies.ask()
    dialog = replies.dialog
    assert dialog is not None
    dialog.add(files)
    dialog.accept()
    studio.wait(lambda: replies.review is not None)
    studio.take("merge")
    review = replies.review
    assert review is not None
    review.reject()
    for path in files:
        path.unlink()
