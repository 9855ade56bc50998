"""The structure tree of a PDF, which readers of the screen follow: tags, looks and words."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass
class Node:
    """An element of the tree: its tag, its attributes, the words directly in it, its children."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    words: str = ""
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def text(self) -> str:
        """Its words and those below it, with single spaces."""
        return " ".join("".join(node.words for node in self.walk()).split())


def structure(data: bytes) -> list[Node]:
    """The elements of every page; one that goes on over a page is there once a page."""
    document = pypdfium2.PdfDocument(data)
    try:
        nodes = []
        for page in document:
            words = _words(page)
            tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
            count = pdfium.FPDF_StructTree_CountChildren(tree)
            roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(count)]
            nodes += [_node(root, words) for root in roots]
            pdfium.FPDF_StructTree_Close(tree)
        return nodes
    finally:
        document.close()


def every(data: bytes, tag: str) -> list[Node]:
    """All elements of a tag, in reading order."""
    return [node for root in structure(data) for node in root.walk() if node.tag == tag]


def decorated(data: bytes, look: str) -> str:
    """The words with a decoration ("Underline", "LineThrough"), as the tags tell it."""
    nodes = (node for root in structure(data) for node in root.walk())
    return " | ".join(n.text for n in nodes if n.attributes.get("TextDecorationType") == look)


def _words(page: Any) -> dict[int, str]:
    """The words of a page by the number of their marked content."""
    words: dict[int, str] = {}
    text_page = page.get_textpage()
    for piece in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
        number = pdfium.FPDFPageObj_GetMarkedContentID(piece.raw)
        if number < 0:
            continue  # running heads and feet, which no reader of the screen says
        size = pdfium.FPDFTextObj_GetText(piece.raw, text_page.raw, None, 0)
        buffer = (ctypes.c_ushort * (size // 2 + 1))()
        pdfium.FPDFTextObj_GetText(piece.raw, text_page.raw, buffer, size)
        shown = bytes(buffer).decode("utf-16-le").split("\0")[0]
        words[number] = words.get(number, "") + shown
    return words


def _node(element: Any, words: dict[int, str]) -> Node:
    node = Node(_string(pdfium.FPDF_StructElement_GetType, element), _attributes(element))
    for n in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, n)
        if child:
            node.children.append(_node(child, words))
        else:
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, n)
            node.children.append(Node("", words=words.get(number, "") + " "))
    return node


def _attributes(element: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for n in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, n)
        for m in range(pdfium.FPDF_StructElement_Attr_GetCount(attribute)):
            name = ctypes.create_string_buffer(64)
            size = ctypes.c_ulong()
            pdfium.FPDF_StructElement_Attr_GetName(attribute, m, name, 64, size)
            value = pdfium.FPDF_StructElement_Attr_GetValue(attribute, name)
            text = ctypes.create_string_buffer(128)
            if pdfium.FPDF_StructElement_Attr_GetStringValue(value, text, 128, size):
                shown = text.raw[: size.value].decode("utf-16-le")
                found[name.value.decode()] = shown.rstrip("\0")
    return found


def _string(ask: Callable[..., int], element: Any) -> str:
    size = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    ask(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
