from __future__ import annotations

import threading
import time
from dataclasses import replace

import pypdfium2
import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import WriteOptions
from drafter.formats.pdf import preview, write
from drafter.formats.pdf.preview import PageSetter, SetPages, page_images
from drafter.formats.pdf.writer import CannotBeSet
from drafter.formats.registry import read_file
from drafter.paths import resource
from tests.formats.pdf.test_writer import pages

OPTIONS = WriteOptions()


@pytest.fixture(scope="module")
def draft():
    return read_file(resource("samples", "a-res-55-105.txt")).draft


@pytest.fixture(scope="module")
def shown(draft) -> SetPages:
    return PageSetter().set(draft, OPTIONS)


def boxes(data: bytes) -> list[list[tuple[int, ...]]]:
    """Where every piece of text stands."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [
            [tuple(round(edge) for edge in piece.get_bounds()) for piece in page.get_objects([1])]
            for page in document
        ]
    finally:
        document.close()


def test_the_pages_are_those_of_the_export(draft, shown):
    exported = write(draft, OPTIONS)
    assert pages(shown.pdf) == pages(exported)
    assert boxes(shown.pdf) == boxes(exported)
    assert len(shown.sizes) == len(pages(exported))


def test_every_text_has_its_place_once(draft, shown):
    resolution = draft.current
    wanted = {target for target, content in resolution.texts() if content.text}
    wanted |= {f"note:{note.id}" for note in resolution.footnotes}
    assert {place.target for place in shown.places} == wanted
    assert len(shown.places) == len(wanted)


def test_the_words_of_a_paragraph_stand_at_its_place(draft, shown):
    document = pypdfium2.PdfDocument(shown.pdf)
    for paragraph in draft.current.paragraphs:
        place = shown.place_of(paragraph.id)
        height = shown.sizes[place.page][1]
        line = document[place.page].get_textpage().get_text_bounded(
            left=0, right=1000, bottom=height - place.y - 3, top=height - place.y + 9
        )  # fmt: skip
        assert paragraph.text.split()[0] in line
    document.close()


def test_a_height_of_a_page_gives_its_text(draft, shown):
    for place in shown.places:
        assert shown.target_at(place.page, place.y - 4) == place.target
    assert shown.target_at(0, 20) == ""
    last_of_first = [p for p in shown.places if p.page == 0 and not p.target.startswith("note:")]
    assert shown.target_at(1, 0) == last_of_first[-1].target
    assert shown.place_of("no such text") is None


def test_the_places_follow_the_text(draft):
    setter = PageSetter()
    before = setter.set(draft, OPTIONS)
    first, *others = draft.current.paragraphs
    longer = replace(first, content=plain("Recalling its practice, " * 250))
    current = replace(draft.current, paragraphs=(longer, *others))
    after = setter.set(replace(draft, current=current), OPTIONS)
    earlier, later = before.place_of(others[0].id), after.place_of(others[0].id)
    assert earlier is not None
    assert later is not None
    assert later.page == earlier.page + 1
    assert len(after.sizes) > len(before.sizes)


def test_only_the_wanted_pages_are_drawn(shown):
    (image,) = page_images(shown.pdf, [1], 2.0)
    assert image.number == 1
    assert (image.width, image.height) == tuple(round(side * 2) for side in shown.sizes[1])
    assert len(image.data) == image.stride * image.height
    assert min(image.data) < 60 < 250 < max(image.data)


def test_pages_are_drawn_by_two_threads_at_once(shown):
    drawn = []

    def draw() -> None:
        drawn.append(page_images(shown.pdf, range(len(shown.sizes)), 1.0)[0].data)

    threads = [threading.Thread(target=draw) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 4
    assert len(set(drawn)) == 1


def test_what_typst_refuses_is_one_sentence(draft, monkeypatch, tmp_path):
    refusing = tmp_path / "resolution.typ"
    refusing.write_text('#panic("no room")', encoding="utf-8")
    monkeypatch.setattr(preview, "template", lambda *_: tmp_path)
    with pytest.raises(CannotBeSet, match=r"could not be set \(.*no room.*\): go on writing"):
        PageSetter().set(draft, OPTIONS)


def test_after_a_letter_most_of_a_long_text_is_not_laid_out_again():
    """A whole page of type is new where the running head is, since every page has it."""
    words = (
        "Requests the Secretary-General to report to the General Assembly on the matter at hand; "
    )
    rows = tuple(Paragraph(f"p{n}", ParagraphKind.OPERATIVE, plain(words * 3)) for n in range(150))
    text = Resolution(paragraphs=rows)
    setter = PageSetter()
    setter.set(Draft(current=text), WriteOptions())

    def cost(changed: Resolution) -> float:
        begin = time.process_time()
        setter.set(Draft(current=changed), WriteOptions())
        return time.process_time() - begin

    letters, heads = [], []
    for n in range(3):
        letter = replace(rows[70], content=plain(words * 3 + "x" * n))
        paragraphs = (*rows[:70], letter, *rows[71:])
        letters.append(cost(replace(text, paragraphs=paragraphs)))
        masthead = replace(text.masthead, symbol=f"A/79/L.{n}")
        heads.append(cost(replace(text, masthead=masthead)))
    assert min(letters) < 0.75 * min(heads)


def test_nothing_of_a_draft_stays_in_the_folder_of_the_layouts():
    setter = PageSetter()
    setter.set(Draft(current=Resolution(title=plain("Cooperation"))), WriteOptions())
    folder = setter._layouts()
    assert {file.suffix for file in folder.iterdir()} == {".typ"}
    del setter
    assert not folder.exists()
