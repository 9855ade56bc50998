"""The parts around the text, and the zip file of them all."""

from __future__ import annotations

import datetime
import io
import zipfile

from drafter.formats.docx.writing.markup import DECLARATION
from drafter.formats.odt.names import HELD_PART, MIME_TYPE, NAMESPACES
from drafter.formats.xml_text import escape

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
_OOO = "http://openoffice.org/2004/office"
DECLARED = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in NAMESPACES.items()
    if prefix not in ("xml", "manifest")
)


def zipped(parts: dict[str, str]) -> bytes:
    """The file; its type comes first and unpacked, so that it can be told from the bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        kind = zipfile.ZipInfo("mimetype", _ZIP_DATE)
        archive.writestr(kind, MIME_TYPE, zipfile.ZIP_STORED)
        for name, text in {**parts, "META-INF/manifest.xml": _manifest(list(parts))}.items():
            member = zipfile.ZipInfo(name, _ZIP_DATE)
            member.external_attr = 0o644 << 16
            archive.writestr(member, text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _manifest(names: list[str]) -> str:
    rows = [
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIME_TYPE}"/>'
    ]
    for name in names:
        kind = "application/json" if name == HELD_PART else "text/xml"
        rows.append(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        )
    return (
        f'{DECLARATION}<manifest:manifest xmlns:manifest="{NAMESPACES["manifest"]}" '
        f'manifest:version="1.3">{"".join(rows)}</manifest:manifest>'
    )


def meta_part(title: str, author: str, language: str, moment: datetime.datetime) -> str:
    """`meta.xml`; an author only where one is given."""
    when = moment.strftime("%Y-%m-%dT%H:%M:%S")
    creator = (
        f"<meta:initial-creator>{escape(author)}</meta:initial-creator>"
        f"<dc:creator>{escape(author)}</dc:creator>"
        if author
        else ""
    )
    named = f"<dc:title>{escape(title)}</dc:title>" if title else ""
    return (
        f'{DECLARATION}<office:document-meta {DECLARED} office:version="1.3"><office:meta>'
        f"<meta:generator>Drafter</meta:generator>{named}{creator}"
        f"<meta:creation-date>{when}</meta:creation-date><dc:date>{when}</dc:date>"
        f"<dc:language>{escape(language)}</dc:language></office:meta></office:document-meta>"
    )


def settings_part() -> str:
    """`settings.xml`: tab stops are measured from the margin, as Word does."""
    item = (
        '<config:config-item config:name="TabsRelativeToIndent" config:type="boolean">false'
        "</config:config-item>"
    )
    return (
        f'{DECLARATION}<office:document-settings xmlns:office="{NAMESPACES["office"]}" '
        f'xmlns:config="{_CONFIG}" xmlns:ooo="{_OOO}" office:version="1.3"><office:settings><config:config-item-set '
        f'config:name="ooo:configuration-settings">{item}</config:config-item-set>'
        "</office:settings></office:document-settings>"
    )
