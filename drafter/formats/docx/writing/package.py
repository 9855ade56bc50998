"""The parts around the text, and the zip file of them all."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping

from drafter.formats.docx import names
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES
from drafter.formats.xml_text import escape

FIXED_MOMENT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Stands where a file must have a date and none was given: the same draft gives the same bytes."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_COMPRESSION = 6

_OVERRIDES = {
    "word/document.xml": names.WORD_TYPE + "document.main+xml",
    "word/styles.xml": names.WORD_TYPE + "styles+xml",
    "word/settings.xml": names.WORD_TYPE + "settings+xml",
    "word/footnotes.xml": names.WORD_TYPE + "footnotes+xml",
    "word/comments.xml": names.WORD_TYPE + "comments+xml",
    "word/commentsExtended.xml": names.WORD_TYPE + "commentsExtended+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "customXml/itemProps1.xml": (
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    ),
}


def zipped(parts: Mapping[str, str]) -> bytes:
    """The parts as a zip file, content types first, with fixed times."""
    everything = {"[Content_Types].xml": content_types(parts), **parts}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        for name, text in everything.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, text.encode("utf-8"))
    return out.getvalue()


def content_types(parts: Mapping[str, str]) -> str:
    """`[Content_Types].xml` for these parts."""
    rows = [
        (
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        ),
        '<Default Extension="xml" ContentType="application/xml"/>',
    ]
    for name in parts:
        kind = _OVERRIDES.get(name, "")
        if name.startswith("word/header"):
            kind = names.WORD_TYPE + "header+xml"
        elif name.startswith("word/footer"):
            kind = names.WORD_TYPE + "footer+xml"
        if kind:
            rows.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
    inside = "".join(rows)
    return f'{DECLARATION}<Types xmlns="{names.CONTENT_TYPES}">{inside}</Types>'


def settings_part(first_footnote: int) -> str:
    """`word/settings.xml`: even and odd pages differ, notes are numbered from `first_footnote`."""
    start = f'<w:numStart w:val="{first_footnote}"/>' if first_footnote != 1 else ""
    return (
        f"{DECLARATION}<w:settings {ROOT_NAMESPACES}>"
        '<w:defaultTabStop w:val="475"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:footnotePr>{start}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        "<w:compat>"
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat></w:settings>"
    )


def core_properties(title: str, author: str, language: str, moment: datetime.datetime) -> str:
    """`docProps/core.xml`; an author only where one is given."""
    creator = f"<dc:creator>{escape(author)}</dc:creator>" if author else ""
    named = f"<dc:title>{escape(title)}</dc:title>" if title else ""
    when = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{named}{creator}<dc:language>{escape(language)}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def app_properties() -> str:
    """`docProps/app.xml`, which names the program."""
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{DECLARATION}<Properties xmlns="{namespace}"><Application>Drafter</Application>'
        "</Properties>"
    )


def held_parts(text: str) -> dict[str, str]:
    """The custom XML part with what Word cannot hold, and its companions."""
    properties = (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{names.HELD_ITEM_ID}" '
        f'xmlns:ds="{names.CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="{names.HELD}"/>'
        "</ds:schemaRefs></ds:datastoreItem>"
    )
    relation = (
        f'{DECLARATION}<Relationships xmlns="{names.RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{names.RELATION}customXmlProps" Target="itemProps1.xml"/></Relationships>'
    )
    return {
        names.HELD_PART: f'{DECLARATION}<draft xmlns="{names.HELD}">{escape(text)}</draft>',
        "customXml/itemProps1.xml": properties,
        "customXml/_rels/item1.xml.rels": relation,
    }


def package_relations() -> str:
    """`_rels/.rels`."""
    return (
        f'{DECLARATION}<Relationships xmlns="{names.RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{names.RELATION}officeDocument" '
        'Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{names.PACKAGE_RELATION}core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{names.RELATION}extended-properties" '
        'Target="docProps/app.xml"/></Relationships>'
    )
