"""Of every format that is written, every part of a scrubbed file: nothing of who wrote it, where or when."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
import zlib
from dataclasses import replace

import pypdfium2
import pytest
from lxml import etree

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression, TrackedChange
from drafter.document.marked_text import MarkKind, plain
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, writable_suffixes, write
from drafter.paths import resource

WHO = "Quillfeather"
WHEN = datetime.datetime(2031, 7, 9, 11, 22, tzinfo=datetime.UTC)
_PERSONAL_ELEMENTS = {
    "creator", "lastModifiedBy", "initial-creator", "printed-by", "Company", "Manager",
    "editing-cycles", "editing-duration", "TotalTime", "revision", "rsids", "rsid", "Template",
}  # fmt: skip
"""Of docProps, settings.xml and ODF's meta.xml and settings.xml: what may not hold a word."""
_OF_THE_DESK = ("docProps/", "word/settings.xml", "meta.xml", "settings.xml")
"""Elsewhere an element of such a name is the neutral hand that a tracked change must have."""
_PERSONAL_SETTINGS = {
    "PrinterName",
    "PrinterSetup",
    "CurrentDatabaseDataSource",
    "Rsid",
    "RsidRoot",
}


def signed_draft() -> Draft:
    base = read_file(resource("samples", "a-res-55-105.txt")).draft.current
    first, *others = base.paragraphs
    content = first.content.replace(0, 0, plain("Newly ")).with_mark(MarkKind.COMMENT, 0, 5, "c1")
    current = replace(base, paragraphs=(replace(first, content=content), *others))
    return Draft(
        current, base, f"id-{WHO}",
        suppressions=(Suppression("SES-04", reason=f"{WHO} said so"),),
        sources=(ClauseSource(first.id, f"template-of-{WHO}"),),
        comments=(
            Comment("c1", plain(f"Ask {WHO}"), WHO, "QF", WHEN),
            Comment("c2", plain(f"{WHO} agrees"), WHO, "QF", WHEN, parent="c1", resolved=True),
        ),
        changes=(TrackedChange(first.id, True, "Newly ", WHO, WHEN),),
    )  # fmt: skip


def parts(suffix: str, data: bytes) -> dict[str, bytes]:
    """What the file holds, unpacked, by the name of the part."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.comment == b""
            return {name: archive.read(name) for name in archive.namelist()}
    if suffix == ".pdf":
        found = {"the file": data}
        for number, stream in enumerate(re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)):
            try:
                found[f"stream {number}"] = zlib.decompressobj().decompress(stream)
            except zlib.error:
                found[f"stream {number}"] = stream
        return found
    return {"the file": data}


def written(suffix: str, *, tracked: bool, scrub: bool = False) -> dict[str, bytes]:
    signed = WriteOptions(author=WHO, moment=WHEN, tracked=tracked, scrub=scrub)
    return parts(suffix, write(signed_draft(), suffix, signed))


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize("suffix", writable_suffixes())
def test_no_part_names_anybody_or_a_day(suffix: str, tracked: bool) -> None:
    for name, content in written(suffix, tracked=tracked, scrub=True).items():
        for encoded in (WHO.encode(), WHO.encode("utf-16-le"), WHO.encode("utf-16-be")):
            assert encoded not in content, name
            assert encoded not in name.encode()
        assert not re.search(rb"2031-?07-?09", content), name


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".json"])
def test_the_same_file_not_scrubbed_does_say_it(suffix: str) -> None:
    assert WHO.encode() in b"".join(written(suffix, tracked=True).values())


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_properties_and_settings_hold_nothing_of_the_desk(suffix: str, tracked: bool) -> None:
    found = written(suffix, tracked=tracked, scrub=True)
    assert not [
        name for name in found if re.search("(?i)thumbnail|customXml|comments|people", name)
    ]
    for name, content in found.items():
        if not name.endswith((".xml", ".rels")):
            continue
        assert b"rsid" not in content.lower(), name
        for element in etree.fromstring(content).iter(etree.Element):
            kind = etree.QName(element).localname
            if kind in _PERSONAL_ELEMENTS and name.startswith(_OF_THE_DESK):
                assert not (element.text or "").strip(), f"{name}: {kind}"
            named = [str(one) for key, one in element.items() if str(key).endswith("}name")]
            assert not _PERSONAL_SETTINGS & set(named), name


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_the_members_of_the_archive_have_no_day(suffix: str) -> None:
    data = write(signed_draft(), suffix, WriteOptions(scrub=True, author=WHO, moment=WHEN))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}
        assert not any(member.extra or member.comment for member in archive.infolist())


def test_a_pdf_says_no_author_and_one_day_for_all_in_its_properties_and_its_xmp() -> None:
    data = write(signed_draft(), ".pdf", WriteOptions(scrub=True, author=WHO, moment=WHEN))
    document = pypdfium2.PdfDocument(data)
    said = {key: value for key, value in document.get_metadata_dict().items() if value}
    document.close()
    assert set(said) == {"Title", "Creator", "CreationDate", "ModDate"}
    assert said["Creator"].startswith("Typst ")
    assert said["CreationDate"] == said["ModDate"] == "D:20000101000000Z"
    xmp = b"".join(parts(".pdf", data).values())
    days = re.findall(rb"<xmp:(?:Create|Modify|Metadata)Date>([^<]*)", xmp)
    assert len(days) >= 2
    assert all(day.startswith(b"2000-01-01") for day in days)
    assert b"dc:creator" not in xmp
