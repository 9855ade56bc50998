"""OpenDocument texts written by hand, as other programs make them."""

from __future__ import annotations

import io
import zipfile

from drafter.formats.odt.names import MIME_TYPE, NAMESPACES

_DECLARED = " ".join(
    f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items() if prefix != "xml"
)


def odt(
    body: str,
    automatic: str = "",
    named: str = "",
    masters: str = "",
    manifest: str = "",
) -> bytes:
    """A file with that text and those styles."""
    content = (
        f"<office:document-content {_DECLARED}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    styles = (
        f"<office:document-styles {_DECLARED}><office:styles>{named}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )
    return zipped(
        {
            "mimetype": MIME_TYPE,
            "content.xml": content,
            "styles.xml": styles,
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def zipped(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


ORGAN_LINE = "<text:p>The General Assembly,</text:p>"
ITALIC = (
    '<style:style style:name="T1" style:family="text"><style:text-properties '
    'fo:font-style="italic"/></style:style>'
)


def region(name: str, kind: str, inside: str = "", author: str = "Ada") -> str:
    """A tracked change."""
    return (
        f'<text:changed-region text:id="{name}"><text:{kind}><office:change-info><dc:creator>'
        f"{author}</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>{inside}"
        f"</text:{kind}></text:changed-region>"
    )
