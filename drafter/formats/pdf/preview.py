"""Pages to look at while one writes: set as they are exported, with the places of the texts on them.

Typst sets the whole text into an untagged PDF and tells where each text begins (one compile, and a
question about its metadata that takes four milliseconds). It keeps the lines it has broken of texts that are the
same the next time, as long as the draft comes in a file: what comes in `sys_inputs` makes everything new. PDFium then draws only the pages that are looked
at: pictures of all pages would take Typst three times as long.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import weakref
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.document.draft import Draft
from drafter.document.resolution import NOTE_PREFIX
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf.writer import CannotBeSet, pages_of
from drafter.formats.pdfium import PDFIUM
from drafter.paths import template

_TARGETS = {
    "heading-line": "heading",
    "report": "report",
    "title": "title",
    "organ-line": "organ-line",
}
_DRAFT = "draft.json"
_POSITIONS = """query(<place>).map(mark => {
  let place = mark.location().position()
  (mark.value, place.page, place.y.pt())
})"""
_ABOVE = 10.0
"""Points: a click so far above the base of the first line still means the text below it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text begins: a text target, its page from 0, points from the upper edge."""

    target: str
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class SetPages:
    """The pages of one state of a text: the PDF, sizes in points, places in the order of the pages."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    places: tuple[Place, ...]

    def target_at(self, page: int, y: float) -> str:
        """The text at a height of a page; "" on the masthead of the first.

        A text that began on an earlier page runs on; a note never does, as far as this knows.
        """
        keys = [(place.page, place.y - _ABOVE) for place in self.places]
        number = bisect_right(keys, (page, y))
        for place in reversed(self.places[:number]):
            if place.page == page or not place.target.startswith(NOTE_PREFIX):
                return place.target
        return ""

    def place_of(self, target: str) -> Place | None:
        """Where a text begins, or None when it is not on the pages."""
        return next((place for place in self.places if place.target == target), None)


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: four bytes a pixel (blue, green, red, unused), rows of `stride` bytes."""

    number: int
    width: int
    height: int
    stride: int
    data: bytes


class PageSetter:
    """Sets the pages of drafts; keeps Typst's compiler, so it is for one thread at a time.

    It has the layouts in a folder of its own, where the draft stands beside them while it is being set.
    """

    def __init__(self) -> None:
        self._compilers: dict[str, Any] = {}
        self._folder: Path | None = None

    def set(self, draft: Draft, options: WriteOptions, most: int | None = None) -> SetPages:
        """The pages of a draft, or of its first so many texts, which takes a fraction of the time.

        Raises CannotBeSet with one sentence for the user.
        """
        import typst

        name, whole = pages_of(draft, options)
        view = whole if most is None else _beginning(whole, most)
        folder = self._layouts()
        if name not in self._compilers:
            self._compilers[name] = typst.Compiler(
                folder / name, root=folder, sys_inputs={"file": _DRAFT}
            )
        compiler = self._compilers[name]
        data = json.dumps(_with_places(view), ensure_ascii=False)
        file = folder / _DRAFT
        try:
            file.write_text(data, encoding="utf-8")
            pdf = compiler.compile(format="pdf", pdf_tags=False, timestamp=0)
            found = json.loads(compiler.eval(_POSITIONS))
        except typst.TypstError as error:
            raise CannotBeSet(
                f"The pages could not be set ({error.message}): go on writing, they are tried again "
                "after the next change."
            ) from error
        finally:
            file.unlink(missing_ok=True)
        places = [Place(target, page - 1, float(y)) for target, page, y in found]
        places.sort(key=lambda place: (place.page, place.y))
        return SetPages(pdf, _sizes(pdf), tuple(places))

    def _layouts(self) -> Path:
        if self._folder is None or not self._folder.is_dir():
            self._folder = Path(tempfile.mkdtemp(prefix="drafter-pages-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            self._compilers.clear()
            for layout in template("documents").glob("*.typ"):
                shutil.copyfile(layout, self._folder / layout.name)
        return self._folder


def page_images(pdf: bytes, numbers: Sequence[int], scale: float) -> list[PageImage]:
    """Draw some pages of a PDF that was set here, at `scale` pixels a point."""
    import pypdfium2

    images = []
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for number in numbers:
                bitmap = document[number].render(scale=scale, prefer_bgrx=True)
                size = (bitmap.width, bitmap.height, bitmap.stride)
                images.append(PageImage(number, *size, bytes(bitmap.buffer)))
        finally:
            document.close()
    return images


def _sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


def _beginning(view: dict[str, Any], most: int) -> dict[str, Any]:
    """The view with its first texts alone; notes in rows stay without words, to be referred to."""
    cut: dict[str, Any] = {name: view[name][:most] for name in ("blocks", "rows") if name in view}
    if "note_rows" in view:
        cut["note_rows"] = [
            {side: cell and {**cell, "runs": []} for side, cell in row.items()}
            for row in view["note_rows"]
        ]
    return {**view, **cut}


def _with_places(view: dict[str, Any]) -> dict[str, Any]:
    """The view with a mark before each text that can be gone to; two columns have none."""
    if "blocks" not in view:
        return view

    def marked(target: str, runs: list[Any]) -> list[Any]:
        return [{"place": target}, *runs]

    def placed(block: dict[str, Any]) -> dict[str, Any]:
        if block["kind"] == "list":
            return {**block, "items": [placed(item) for item in block["items"]]}
        target = block.get("id") or _TARGETS.get(block["kind"], "")
        more = {"inner": [placed(inner) for inner in block["inner"]]} if "inner" in block else {}
        runs = block["runs"]
        return {**block, **more, "runs": marked(target, runs) if target else runs}

    blocks = [placed(block) for block in view["blocks"]]
    notes = {}
    for note_id, note in view["notes"].items():
        first, *others = note["paragraphs"] or [[]]
        paragraphs = [marked(f"{NOTE_PREFIX}{note_id}", first), *others]
        notes[note_id] = {**note, "paragraphs": paragraphs}
    return {**view, "blocks": blocks, "notes": notes}
