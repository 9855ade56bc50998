"""OpenDocument texts by other hands."""

from __future__ import annotations

import datetime
import random

import pytest

from drafter.document.marked_text import MarkKind
from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats import registry
from drafter.formats.contract import ReadResult, UnreadableFile, UnsafeFile, WarningKind
from drafter.formats.odt import read
from tests.formats.odt.by_hand import ITALIC, ORGAN_LINE, odt, region, zipped


def shown(resolution: Resolution) -> list[tuple[str, str, str]]:
    labels = paragraph_labels(resolution)
    return [(str(p.kind), labels[p.id], p.text) for p in resolution.paragraphs]


def lost(result: ReadResult) -> list[str]:
    return [w.message for w in result.warnings if w.kind is WarningKind.LOST]


def level(number: int, form: str, prefix: str, suffix: str) -> str:
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" '
        f'style:num-prefix="{prefix}" style:num-suffix="{suffix}"/>'
    )


LISTS = (
    f'<text:list-style style:name="L1">{level(1, "1", "", ".")}{level(2, "a", "(", ")")}'
    f"{level(3, 'i', '(', ')')}</text:list-style>"
)


def test_automatic_numbers_become_labels_also_where_a_list_goes_on() -> None:
    body = (
        f"{ORGAN_LINE}<text:p>Recalling its resolution 98/1,</text:p>"
        '<text:list text:style-name="L1" xml:id="one"><text:list-item><text:p>Requests all harbours:'
        "</text:p><text:list><text:list-item><text:p>To wind clocks:</text:p><text:list>"
        "<text:list-item><text:p>At dawn;</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>To report;</text:p></text:list-item></text:list></text:list-item>"
        "</text:list><text:p>A word between.</text:p>"
        '<text:list text:style-name="L1" text:continue-list="one"><text:list-item><text:p>Decides '
        "to remain seized of the matter.</text:p></text:list-item></text:list>"
    )
    assert shown(read(odt(body, LISTS)).draft.current) == [
        ("preambular", "", "Recalling its resolution 98/1,"),
        ("operative", "1.", "Requests all harbours:"),
        ("subparagraph", "(a)", "To wind clocks:"),
        ("subparagraph", "(i)", "At dawn;"),
        ("subparagraph", "(b)", "To report;"),
        ("text", "", "A word between."),
        ("operative", "2.", "Decides to remain seized of the matter."),
    ]


def test_italics_come_through_automatic_and_named_styles_and_what_they_inherit() -> None:
    named = (
        '<style:style style:name="Base" style:family="text"><style:text-properties '
        'fo:font-style="italic"/></style:style>'
        '<style:style style:name="Emphasis" style:family="text" style:parent-style-name="Base"/>'
    )
    automatic = (
        '<style:style style:name="T2" style:family="text" style:parent-style-name="Emphasis">'
        '<style:text-properties fo:color="#000000"/></style:style>'
        '<style:style style:name="T3" style:family="text"><style:text-properties '
        'fo:font-style="normal"/></style:style>'
    )
    body = (
        f'{ORGAN_LINE}<text:p><text:span text:style-name="T2">Recalling<text:span '
        'text:style-name="T3"> its</text:span></text:span> report,</text:p>'
    )
    content = read(odt(body, automatic, named)).draft.current.paragraphs[0].content
    assert content.text == "Recalling its report,"
    assert list(content.ranges(MarkKind.ITALIC)) == [(0, 9)]


def test_white_space_is_that_of_the_format() -> None:
    body = (
        f'{ORGAN_LINE}<text:p>\n  Recalling \n  the<text:s text:c="2"/>tide<text:line-break/>tables'
        "<text:tab/>of\u00a02026,</text:p>"
    )
    assert read(odt(body)).draft.current.paragraphs[0].text == (
        "Recalling the  tide\ntables\tof\u00a02026,"
    )


NOTE = (
    '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>A/99/1.</text:p></text:note-body></text:note>"
)


def test_notes_and_second_references_to_them() -> None:
    again = (
        '<text:note-ref text:note-class="footnote" text:reference-format="text" '
        'text:ref-name="ftn1">1</text:note-ref>'
    )
    body = f"{ORGAN_LINE}<text:p>Recalling the report{NOTE} and again{again} the report,</text:p>"
    found = read(odt(body)).draft.current
    assert [n.text for n in found.footnotes] == ["A/99/1."]
    assert [at for at, _ in found.paragraphs[0].content.footnote_references] == [20, 31]


def test_links_and_annotations_are_kept() -> None:
    body = (
        f'{ORGAN_LINE}<text:p>Recalling <office:annotation office:name="7"><dc:creator>Bo'
        "</dc:creator><dc:date>2026-01-02T03:04:05</dc:date><text:p>Which?</text:p>"
        '</office:annotation>this<office:annotation-end office:name="7"/> <text:a '
        'xlink:href="https://example.org/x">report</text:a>,</text:p>'
    )
    draft = read(odt(body)).draft
    content = draft.current.paragraphs[0].content
    assert content.text == "Recalling this report,"
    assert list(content.ranges(MarkKind.COMMENT)) == [(10, 14)]
    assert [m.value for m in content.marks if m.kind is MarkKind.LINK] == ["https://example.org/x"]
    (comment,) = draft.comments
    assert (comment.author, comment.content.text) == ("Bo", "Which?")
    assert comment.date == datetime.datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001 - as the file has it


def test_tables_and_pictures_are_reported() -> None:
    body = (
        f"{ORGAN_LINE}<text:p>Recalling the picture <draw:frame draw:name='Map'><draw:image/>"
        "</draw:frame>below,</text:p><table:table><table:table-row><table:table-cell><text:p>Year"
        "</text:p></table:table-cell><table:table-cell><text:p>Sum</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    result = read(odt(body))
    assert result.draft.current.paragraphs[-1].text == "Year\tSum"
    assert any("picture" in message and "Map" in message for message in lost(result))
    assert any("table" in message for message in lost(result))
    assert not result.complete


def test_changes_tracked_by_libreoffice() -> None:
    changes = (
        region("c1", "insertion")
        + region("c2", "deletion", "<text:p>old </text:p>", "Bo")
        + region("c3", "deletion", "<text:p>Thanks all;</text:p><text:p/>")
        + region("c4", "insertion")
        + region("c5", "format-change")
    )
    body = (
        f"<text:tracked-changes>{changes}</text:tracked-changes>{ORGAN_LINE}"
        '<text:p>Recalling the <text:change text:change-id="c2"/><text:change-start '
        'text:change-id="c1"/>new <text:change-end text:change-id="c1"/>report,<text:change-start '
        'text:change-id="c4"/></text:p><text:p>Noting more,<text:change-end text:change-id="c4"/>'
        '</text:p><text:p><text:change text:change-id="c3"/>1. Decides <text:change-start '
        'text:change-id="c5"/>to<text:change-end text:change-id="c5"/> go on.</text:p>'
    )
    draft = read(odt(body)).draft
    assert draft.base is not None
    assert [p.text for p in draft.current.paragraphs] == [
        "Recalling the new report,",
        "Noting more,",
        "Decides to go on.",
    ]
    assert [p.text for p in draft.base.paragraphs] == [
        "Recalling the old report,",
        "Thanks all;",
        "Decides to go on.",
    ]
    hands = {(c.inserted, c.text, c.author) for c in draft.changes}
    assert (True, "new ", "Ada") in hands
    assert (False, "old ", "Bo") in hands


def test_the_heads_of_pages_tell_the_symbol() -> None:
    masters = (
        '<style:master-page style:name="Standard"><style:header><text:p>A/RES/99/8</text:p>'
        "</style:header></style:master-page>"
        '<style:master-page style:name="First" style:next-style-name="Standard"><style:header>'
        "<text:p>United Nations<text:tab/>A/RES/99/7</text:p><text:p>Distr.: General</text:p>"
        "</style:header></style:master-page>"
    )
    masthead = read(odt(ORGAN_LINE + "<text:p>Recalling all,</text:p>", "", "", masters)).draft
    assert masthead.current.masthead.symbol == "A/RES/99/7"
    assert masthead.current.masthead.distribution == "General"


def test_a_password_is_seen() -> None:
    data = odt(ORGAN_LINE, manifest="<manifest:encryption-data xmlns:manifest='m'/>")
    with pytest.raises(UnreadableFile, match="password"):
        read(data)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        read(zipped({"mimetype": "application/vnd.oasis.opendocument.text"}))
    with pytest.raises(UnsafeFile, match="entities"):
        read(zipped({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}))
    sheet = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
    )
    with pytest.raises(UnreadableFile, match="no text"):
        read(zipped({"content.xml": sheet}))


def test_repeats_and_depths_without_measure_do_no_harm() -> None:
    spaces = '<text:s text:c="99999999"/>'
    styles = (
        '<style:style style:name="T1" style:family="text" style:parent-style-name="T2"/>'
        '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>'
    )
    body = (
        f'{ORGAN_LINE}<text:p>Recalling {spaces}<text:span text:style-name="T1">x</text:span>,'
        "</text:p>"
    )
    text = read(odt(body, styles)).draft.current.paragraphs[0].text
    assert len(text) < 1100


@pytest.mark.parametrize("seed", range(40))
def test_damage_never_raises_anything_else(seed: int) -> None:
    rng = random.Random(seed)
    body = f'{ORGAN_LINE}<text:p><text:span text:style-name="T1">Recalling</text:span> it{NOTE},</text:p>'
    data = bytearray(odt(body, ITALIC + LISTS))
    if seed % 4 == 0:
        del data[rng.randrange(len(data)) :]
    for _ in range(rng.choice((1, 5, 60))):
        data[rng.randrange(len(data))] = rng.randrange(256)
    try:
        read(bytes(data))
    except UnreadableFile as error:
        assert str(error).endswith((".", "…"))


def test_a_damaged_type_is_one_sentence() -> None:
    data = bytearray(odt(ORGAN_LINE))
    data[:60] = b"PK\x03\x04" + bytes(56)
    with pytest.raises(UnreadableFile, match=r"x\.odt: the file is damaged"):
        registry.read_bytes(bytes(data), "x.odt")


@pytest.mark.parametrize("seed", range(60))
def test_damaged_markup_never_raises_anything_else(seed: int) -> None:
    """Here the zip file is whole and its XML well formed, but the attributes are nonsense."""
    rng = random.Random(seed)
    values = ["", "-1", "99999999999", "x", "1.5cm", "T1", "L1", "true", "ftn1", "\u0662", "²"]
    body = (
        f'{ORGAN_LINE}<text:list text:style-name="L1" text:continue-list="?"><text:list-item '
        f'text:start-value="?"><text:p text:style-name="?">Recalls<text:s text:c="?"/>{NOTE}'
        '<text:change text:change-id="?"/><text:change-start text:change-id="?"/></text:p>'
        '</text:list-item></text:list><text:h text:outline-level="?">Role</text:h>'
        '<text:notes-configuration text:note-class="footnote" text:start-value="?"/>'
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="?" '
        'style:num-format="?" text:start-value="?" text:display-levels="?"/></text:list-style>'
    )
    while "?" in body:
        body = body.replace("?", rng.choice(values), 1)
    changes = region("T1", "insertion") + region("x", "deletion", "<text:p>?</text:p>")
    read(odt(f"<text:tracked-changes>{changes}</text:tracked-changes>{body}", ITALIC))


@pytest.mark.parametrize("part", ["body", "automatic", "named"])
def test_more_markup_than_any_resolution_is_refused(part: str) -> None:
    noise = " ".join(f"{n}" for n in range(60_000))  # so that it packs as badly as words do
    inside = f"<text:p>{noise}</text:p>{'<text:p/>' * 1_000_001}"
    with pytest.raises(UnsafeFile, match="far more markup"):
        read(odt(**{"body": ORGAN_LINE, part: inside}))


def test_the_parts_are_measured_together() -> None:
    inside = f"<text:p>{' '.join(str(n) for n in range(60_000))}</text:p>{'<text:p/>' * 600_000}"
    with pytest.raises(UnsafeFile, match="far more markup"):
        read(odt(ORGAN_LINE, inside, inside))


def test_a_table_is_named_by_its_first_row_and_the_words_before_it() -> None:
    def table(*cells: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells
        )
        return f"<table:table><table:table-row>{inside}</table:table-row></table:table>"

    body = (
        f"{ORGAN_LINE}<text:p>Recalling the tides,</text:p>{table('Year', 'Height')}"
        f"<text:p>Recalling the winds,</text:p>{table('Month', 'Force')}"
    )
    result = read(odt(body))
    said = [str(w) for w in result.warnings if w.kind is WarningKind.LOST]
    assert said == [
        "after “Recalling the tides,”: a table is carried as lines of text only (Year Height)",
        "after “Recalling the winds,”: a table is carried as lines of text only (Month Force)",
    ]
    assert [p.text for p in result.draft.current.paragraphs][1::2] == [
        "Year\tHeight", "Month\tForce",
    ]  # fmt: skip
