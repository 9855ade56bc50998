"""Names that writing and reading share: namespaces, parts, relationship types, style ids."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
COMMENTS_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
"""The type of the relationship to the part that says what answers what and what is resolved."""
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"

HELD = "urn:drafter:held-for-word:1"
"""The namespace of our custom XML part: what Word cannot hold."""
HELD_ITEM_ID = "{5B1C2D0A-64D3-4C1E-9F5A-3E7C0D9A1F01}"

RELATION = R + "/"
"""Relationship types are this and a word: "footnotes", "hyperlink", ..."""
PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

DOCUMENT_PART = "word/document.xml"
HELD_PART = "customXml/item1.xml"

LANGUAGES = {
    "ar": "ar-SA",
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
    "ru": "ru-RU",
    "zh": "zh-CN",
}
"""The official languages as Word names them, for its own spelling checker."""


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute, as lxml wants it."""
    return f"{{{W}}}{name}"
