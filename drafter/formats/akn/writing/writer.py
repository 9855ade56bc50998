"""A draft as AKN4UN XML."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.conventions.organs import SECURITY_COUNCIL
from drafter.document.draft import Draft
from drafter.document.marked_text import MarkedText, plain
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.akn.writing.blocks import Blocks, Node, families
from drafter.formats.akn.writing.cover import (
    committee_reference,
    conclusions_of,
    cover_of,
    organ_reference,
    preface_of,
)
from drafter.formats.akn.writing.identification import (
    analysis_of,
    identity_of,
    references_of,
    workflow_of,
)
from drafter.formats.akn.writing.inline import Inline
from drafter.formats.akn.writing.markup import document, element, lines
from drafter.formats.akn.writing.trial import Trial, Wanted
from drafter.formats.contract import WriteOptions

_OF_PREAMBLES = (ParagraphKind.PREAMBULAR, ParagraphKind.SUBPARAGRAPH, ParagraphKind.TEXT)


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The current text as UTF-8 XML, valid against Akoma Ntoso 3.0.

    The format has no tracked changes, margin comments or paper. The same draft gives the same bytes.
    """
    return _Writer(draft.current, options).file().encode("utf-8")


class _Writer:
    def __init__(self, resolution: Resolution, options: WriteOptions) -> None:
        self._resolution = resolution
        self._inline = Inline(resolution)
        self._trial = Trial(resolution.masthead.organ)
        self._blocks = Blocks(self._inline, paragraph_labels(resolution), self._trial)
        self._identity = identity_of(resolution, options)
        self._cover = cover_of(resolution, self._inline)
        self._organ_line = resolution.organ_line
        self._closed = False

    def file(self) -> str:
        """A statement, with what follows it as components; or a collection of parts."""
        first, *parts = _cut(self._resolution.paragraphs, ParagraphKind.PART)
        masthead = self._resolution.masthead
        number = masthead.number
        if masthead.organ == SECURITY_COUNCIL:
            number = ""
        preface = preface_of(
            plain(f"{number}." if number else ""), self._resolution.title, self._inline
        )
        head = [self._meta(), self._cover.markup, preface]
        if first or not parts:
            text = self._text(first, bool(parts))
            inner = self._components(parts, annexed=True) if parts else ""
            return document(element("statement", lines(*head, *text, inner), name=self._name()))
        components = self._components(parts, annexed=False)
        references = [
            element(
                "component",
                element("documentRef", eId=f"compRef_{n}", href=f"#comp_{n}", showAs=part[0].text),
                eId=f"comp_def_{n}",
            )
            for n, part in enumerate(parts, 1)
        ]
        body = element("collectionBody", lines(*references))
        collection = element("documentCollection", lines(*head, body), name="publication")
        return document(collection, components)

    def _name(self) -> str:
        masthead = self._resolution.masthead
        kind = masthead.kind if masthead.kind in ("resolution", "decision") else "resolution"
        adopted = masthead.number or self._resolution.adoption
        return kind if adopted else f"draft{kind.capitalize()}"

    def _meta(self) -> str:
        masthead = self._resolution.masthead
        organizations = {organ_reference(masthead): shown_text.organ_name(masthead)}
        committee = committee_reference(masthead)
        if committee:
            organizations[committee] = shown_text.committee_line(masthead)
        return element(
            "meta",
            lines(
                self._identity.markup(),
                workflow_of(self._resolution, self._identity),
                analysis_of(self._resolution),
                references_of(organizations),
            ),
        )

    def _components(self, parts: Sequence[Sequence[Paragraph]], *, annexed: bool) -> str:
        rows = []
        for number, part in enumerate(parts, 1):
            last = number == len(parts)
            statement = self._part(part, further=not last, annexed=annexed)
            rows.append(element("component", lines(statement), eId=f"comp_{number}"))
        return element("components", lines(*rows))

    def _part(self, part: Sequence[Paragraph], *, further: bool, annexed: bool) -> str:
        letter, *rest = part
        self._trial.note(Wanted(ParagraphKind.PART, letter.content))
        title = MarkedText()
        if rest and rest[0].kind is ParagraphKind.HEADING and not rest[0].level:
            title = rest.pop(0).content
            self._trial.note(Wanted(ParagraphKind.HEADING, title))
        preface = preface_of(letter.content, title, self._inline)
        meta = element("meta", lines(self._identity.part(letter.text).markup()))
        text = self._text(rest, further, annexed=annexed)
        return element("statement", lines(meta, preface, *text), name=self._name())

    def _text(
        self, paragraphs: Sequence[Paragraph], further: bool, *, annexed: bool = False
    ) -> list[str]:
        """Preamble, main body, conclusions, attachments. The last text has the conclusions."""
        body, *annexes = _cut(paragraphs, ParagraphKind.ANNEX)
        rows = families(body)
        preamble, rows = self._preamble(rows)
        self._trial.place(annex=annexed)
        main = [self._blocks.body_family(family) for family in rows]
        result = [preamble, element("mainBody", lines(*(main or ["<p/>"])))]
        if not self._closed and (annexes or not further):
            self._closed = True
            told = self._cover.tells_adoption
            result.append(conclusions_of(self._resolution, self._inline, told=told))
        if annexes:
            attached = [self._annex(annex, n) for n, annex in enumerate(annexes, 1)]
            result.append(element("attachments", lines(*attached)))
        return result

    def _preamble(self, rows: list[list[Node]]) -> tuple[str, list[list[Node]]]:
        """The organ's line and the recitals that follow it, and the families that are left."""
        pieces = []
        self._trial.place(preamble=True)
        if self._organ_line.text:
            pieces.append(self._blocks.formula(self._organ_line))
            self._organ_line = MarkedText()
        elif self._resolution.organ_line.text and _opens(rows):
            content = rows[0][0].paragraph.content
            self._trial.note(Wanted(ParagraphKind.ORGAN_LINE, content))
            pieces.append(self._blocks.formula(content))
            rows = rows[1:]
        count = _recitals(rows)
        pieces += [self._blocks.recital_family(family) for family in rows[:count]]
        return (element("preamble", lines(*pieces)) if pieces else ""), rows[count:]

    def _annex(self, annex: Sequence[Paragraph], number: int) -> str:
        self._trial.place(annex=True)
        opening, *rest = annex
        pieces = [self._blocks.annex_heading(opening)]
        pieces += [self._blocks.body_family(family) for family in families(rest)]
        name = f"annex_{number}"
        meta = element("meta", lines(self._identity.markup(name)))
        body = element("mainBody", lines(*pieces))
        doc = element("doc", lines(meta, body), name="annex")
        return element("attachment", lines(doc), eId=self._blocks.next_id("attachment"))


def _opens(rows: list[list[Node]]) -> bool:
    return bool(rows) and rows[0][0].paragraph.kind is ParagraphKind.ORGAN_LINE


def _recitals(rows: list[list[Node]]) -> int:
    """How many families belong to the preamble: up to the last recital of the opening run."""
    last = 0
    for place, family in enumerate(rows):
        kind = family[0].paragraph.kind
        if kind not in _OF_PREAMBLES or "\t" in family[0].paragraph.text:
            break
        if kind is ParagraphKind.PREAMBULAR:
            last = place + 1
        elif kind is ParagraphKind.SUBPARAGRAPH and last == 0:
            break
    return last


def _cut(paragraphs: Sequence[Paragraph], kind: ParagraphKind) -> list[list[Paragraph]]:
    """The paragraphs before the first of a kind, then those that each one opens."""
    result: list[list[Paragraph]] = [[]]
    for paragraph in paragraphs:
        if paragraph.kind is kind:
            result.append([])
        result[-1].append(paragraph)
    return result
