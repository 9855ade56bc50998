"""Small invented texts in AKN4UN."""

from __future__ import annotations

from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.formats.akn import read

_ROOT = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">{}</akomaNtoso>'
META = (
    '<meta><identification source="#DGACM"><FRBRExpression>'
    '<FRBRlanguage language="{}"/></FRBRExpression></identification></meta>'
)
COVER = (
    '<coverPage><p><docNumber refersTo="#symbol">{}</docNumber></p>'
    '<p><session value="80">Eightieth session</session></p></coverPage>'
)
CLOSING = (
    '<conclusions><p><event refersTo="#adoption"><location refersTo="#adoptionMeeting">{}</location>'
    '<eol/><docDate refersTo="#adoptionDate" date="{}">{}</docDate></event></p></conclusions>'
)


def italic(words: str) -> str:
    return f'<span class="italic">{words}</span>'


def note(marker: str, words: str) -> str:
    return f'<authorialNote marker="{marker}"><p>{words}</p></authorialNote>'


def recital(words: str) -> str:
    return f"<container><p>{words}</p></container>"


def paragraph(words: str, number: str = "", style: str = "SingleTxt") -> str:
    num = f"<num>{number}</num>" if number else ""
    return f'<paragraph class="{style}">{num}<content><p>{words}</p></content></paragraph>'


def preamble(*recitals: str, organ: str = "The General Assembly") -> str:
    line = f"<formula><p>{italic(organ)},</p></formula>" if organ else ""
    return f"<preamble>{line}{''.join(recitals)}</preamble>"


def statement(*parts: str, symbol: str = "A/RES/80/900", language: str = "eng") -> bytes:
    head = META.format(language) + COVER.format(symbol)
    body = "".join(parts)
    return _ROOT.format(f'<statement name="resolution">{head}{body}</statement>').encode()


def composite(*statements: str) -> bytes:
    head = META.format("eng") + COVER.format("A/RES/80/900 A-B")
    preface = "<preface><p><docNumber>80/900.</docNumber><docTitle>Wells</docTitle></p></preface>"
    inner = "".join(f"<component>{one}</component>" for one in statements)
    outer = f"<documentCollection>{head}{preface}</documentCollection>"
    return _ROOT.format(f"{outer}<components>{inner}</components>").encode()


def current(data: bytes) -> Resolution:
    return read(data).draft.current


def rows(resolution: Resolution) -> list[tuple[str, int, str, str]]:
    """Kind, level, label and words of every paragraph."""
    labels = paragraph_labels(resolution)
    return [(str(p.kind), p.level, labels[p.id], p.content.plain) for p in resolution.paragraphs]
