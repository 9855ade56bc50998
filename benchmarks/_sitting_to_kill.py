"""One sitting to be killed: it types, saves, exports and imports until SIGKILL ends it.

Before each act it says on a pipe what the draft will be, after it what is done, so that whoever kills it
knows what must be found on the disk.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from drafter.clauses.store import Library
from drafter.document.draft import Draft
from drafter.document.edits import DeleteParagraph, Edit, InsertParagraph, ReplaceText, apply_all
from drafter.document.identity import new_id
from drafter.document.json_form import draft_to_json
from drafter.document.marked_text import italic, plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import write
from drafter.open_draft import OpenDraft, SaveJob
from drafter.paths import library_path

EXPORTS = ("odt", "html", "txt", "md", "xml", "json", "pdf")
_WORDS = [
    "encourages",
    "all",
    "States",
    "to",
    "strengthen",
    "cooperation",
    "on",
    "the",
    "sea",
    "bed",
    "and",
    "its",
    "resources",
]
_KEYS_PER_BURST = 25
_BETWEEN_KEYS = 0.0005
"""Seconds; a thousand times faster than anybody types, so that a kill meets many keystrokes."""


def digest(resolution: Resolution) -> str:
    """A short name for a text, the same for equal texts."""
    form = json.dumps(draft_to_json(Draft(resolution))["current"], sort_keys=True)
    return short_name(form.encode())


def short_name(data: bytes) -> str:
    """A short name for bytes, the same for equal bytes."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()


class Sitting:
    """The acts of one sitting, in an order that the seed decides."""

    def __init__(self, folder: Path, sources: Sequence[Path], seed: int, report: int) -> None:
        self._folder = folder
        self._sources = list(sources)
        self._random = random.Random(seed)
        self._report = report
        self._opened = OpenDraft(Draft(_first_text()))

    def run(self) -> None:
        """Go on until killed."""
        self._opened.start_journal()
        self._say("done", "text", digest(self._opened.resolution))
        self._type()
        acts: list[Callable[[], None]] = [self._type, self._type, self._rearrange]
        acts += [self._save, self._export, self._import]
        while True:
            self._random.choice(acts)()

    def _say(self, *words: str) -> None:
        os.write(self._report, (" ".join(words) + "\n").encode())

    def _perform(self, edits: Sequence[Edit], label: str, *, typing: bool = False) -> None:
        name = digest(apply_all(self._opened.resolution, edits))
        self._say("begin", "text", name)
        self._opened.perform(edits, label, typing=typing, exact=True)
        self._say("done", "text", name)

    def _type(self) -> None:
        target = self._random.choice(self._opened.resolution.paragraphs).id
        keys = " ".join(self._random.choices(_WORDS, k=6))[:_KEYS_PER_BURST] + " "
        for key in keys:
            end = len(self._opened.resolution.text_at(target))
            self._perform([ReplaceText(target, end, end, plain(key))], "Typing", typing=True)
            time.sleep(_BETWEEN_KEYS)

    def _rearrange(self) -> None:
        paragraphs = self._opened.resolution.paragraphs
        if len(paragraphs) > 12:
            self._perform([DeleteParagraph(paragraphs[-1].id)], "Delete")
        else:
            new = Paragraph(new_id(), ParagraphKind.OPERATIVE, italic("Decides") + plain(" so;"))
            self._perform([InsertParagraph(len(paragraphs), new)], "Insert")

    def _save(self) -> None:
        snapshot = self._opened.draft
        path = self._folder / "draft.docx"
        name = digest(snapshot.current)
        self._say("begin", "save", name)
        state = SaveJob(snapshot, path, known=self._opened.known).run()
        self._opened.mark_saved(snapshot, path, state)
        self._say("done", "save", name)

    def _export(self) -> None:
        suffix = self._random.choice(EXPORTS)
        snapshot = self._opened.draft
        path = self._folder / f"export.{suffix}"
        # Equal drafts give equal bytes, so what must stand there is known before.
        name = short_name(write(snapshot, path.suffix, WriteOptions()))
        self._say("begin", path.name, name)
        SaveJob(snapshot, path, WriteOptions()).run()
        self._say("done", path.name, name)

    def _import(self) -> None:
        count = self._random.randint(1, 3)
        chosen = self._random.sample(self._sources, count)
        self._say("begin", "import", *(path.stem for path in chosen))
        with Library(library_path()) as library:
            library.add(chosen)
        self._say("done", "import", *(path.stem for path in chosen))


def _first_text() -> Resolution:
    return Resolution(
        title=plain("Resources of the sea bed"),
        organ_line=italic("The General Assembly") + plain(","),
        paragraphs=(
            Paragraph(new_id(), ParagraphKind.PREAMBULAR, italic("Recalling") + plain(" it, ")),
            Paragraph(new_id(), ParagraphKind.OPERATIVE, italic("Requests") + plain(" this ")),
        ),
    )
