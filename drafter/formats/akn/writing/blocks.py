"""The paragraphs of preamble, main body and annexes, in the forms that the published files have."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.formats.akn.writing.inline import Inline
from drafter.formats.akn.writing.markup import element, lines
from drafter.formats.akn.writing.trial import Trial, Wanted

_TOP, _LOWER, _RUNNING = "H1", "H4", "SingleTxt"
"""Names of styles that tell headings of the first and second level and running text apart."""
_TAB = "\t"


@dataclass(slots=True)
class Node:
    """A paragraph with the subparagraphs below it."""

    paragraph: Paragraph
    below: list[Node] = field(default_factory=list)


def families(paragraphs: Sequence[Paragraph]) -> list[list[Node]]:
    """The paragraphs with their subparagraphs, and the rows of a table, as one family each.

    Subparagraphs that follow no paragraph are a family of several trees.
    """
    result: list[list[Node]] = []
    owner_takes = False
    for paragraph in paragraphs:
        node = Node(paragraph)
        if paragraph.kind is ParagraphKind.SUBPARAGRAPH and result and owner_takes:
            _hang(result[-1], node)
        elif _is_row(paragraph) and result and _is_row(result[-1][0].paragraph):
            result[-1].append(node)
        else:
            result.append([node])
        kind = result[-1][0].paragraph.kind
        owner_takes = kind in (
            ParagraphKind.OPERATIVE,
            ParagraphKind.PREAMBULAR,
            ParagraphKind.SUBPARAGRAPH,
        )
    return result


def _is_row(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.TEXT and _TAB in paragraph.text


def _hang(family: list[Node], node: Node) -> None:
    last = family[-1]
    if _level(last) >= _level(node):
        family.append(node)
        return
    while last.below and _level(last.below[-1]) < _level(node):
        last = last.below[-1]
    last.below.append(node)


def _level(node: Node) -> int:
    return node.paragraph.level if node.paragraph.kind is ParagraphKind.SUBPARAGRAPH else 0


class Blocks:
    """Writes families one after another and sees that each is read back as it is."""

    def __init__(self, inline: Inline, labels: dict[str, str], trial: Trial) -> None:
        self._inline = inline
        self._labels = labels
        self._trial = trial
        self._count = 0

    def next_id(self, name: str) -> str:
        """An eId. They number the paragraphs of the file, not those of the resolution."""
        self._count += 1
        return f"{name}_{self._count}"

    def recital_family(self, family: list[Node]) -> str:
        """A family that stands in the preamble."""
        first = family[0]
        if first.paragraph.kind is ParagraphKind.TEXT:
            return self._tried(family, [lambda: self._loose(family)])
        forms = [lambda: self._container(first), lambda: self._broken(family)]
        return self._tried(family, forms)

    def body_family(self, family: list[Node]) -> str:
        """A family of the main body or an annex."""
        first = family[0]
        kind = first.paragraph.kind
        if kind is ParagraphKind.TEXT:
            if _is_row(first.paragraph):
                return self._tried(family, [lambda: self._table(family)])
            return self._tried(family, [lambda: self._flat(family), lambda: self._loose(family)])
        if kind is ParagraphKind.PREAMBULAR or kind is ParagraphKind.ORGAN_LINE:
            forms = [lambda: self._container(first), lambda: self._crossing(family)]
            return self._tried(family, forms)
        if kind is ParagraphKind.HEADING:
            forms = [
                lambda: self._heading(first.paragraph),
                lambda: self._single(first.paragraph, _style(first.paragraph)),
            ]
            return self._tried(family, forms)
        return self._tried(family, [lambda: self._nested(family), lambda: self._flat(family)])

    def formula(self, content: MarkedText) -> str:
        """The line "The General Assembly," that opens a preamble."""
        name = self.next_id("formula")
        return element("formula", self._inline.paragraph(content), name="enactingFormula", eId=name)

    def annex_heading(self, paragraph: Paragraph) -> str:
        """The heading that opens an annex: the reader knows it by its place."""
        self._trial.note(self._wanted(paragraph))
        return self._heading(paragraph)

    # --- trying

    def _tried(self, family: list[Node], forms: Sequence[Callable[[], str]]) -> str:
        """The first form that is read back as the family, else the first; its words are in it."""
        wanted = [self._wanted(p) for node in family for p in _flat(node)]
        count, notes = self._count, self._inline.mark()
        for form in forms:
            self._count = count
            self._inline.back_to(notes)
            markup = form()
            if self._trial.accepts(markup, wanted):
                return markup
        self._count = count
        self._inline.back_to(notes)
        markup = forms[0]()
        for one in wanted:
            self._trial.note(one)
        return markup

    def _wanted(self, paragraph: Paragraph) -> Wanted:
        return Wanted(paragraph.kind, paragraph.content, self._labels[paragraph.id])

    # --- forms

    def _heading(self, paragraph: Paragraph) -> str:
        inside = element("subheading", self._inline.of(paragraph.content))
        name = self.next_id("para")
        return element("paragraph", inside, eId=name, class_=_style(paragraph))

    def _flat(self, family: list[Node]) -> str:
        """Every paragraph for itself, with its number."""
        return lines(*(self._single(p) for node in family for p in _flat(node))).strip("\n")

    def _single(self, paragraph: Paragraph, style: str = _RUNNING) -> str:
        name = self.next_id("para")
        number = self._number(paragraph)
        inside = element(
            "content", self._inline.paragraph(paragraph.content), eId=f"{name}__content"
        )
        return element("paragraph", lines(number, inside), eId=name, class_=style)

    def _number(self, paragraph: Paragraph) -> str:
        label = self._labels[paragraph.id]
        return element("num", self._inline.of(MarkedText(label))) if label else ""

    def _nested(self, family: list[Node]) -> str:
        """Paragraphs with lists of points, points with sublists."""
        return lines(*(self._tree(node) for node in family)).strip("\n")

    def _tree(self, node: Node) -> str:
        if not node.below:
            return self._single(node.paragraph)
        name = self.next_id("para")
        intro = element(
            "intro", self._inline.paragraph(node.paragraph.content), eId=f"{name}_list_intro"
        )
        points = self._points(node.below, f"{name}_list")
        listed = element("list", lines(intro, *points), eId=f"{name}_list")
        inside = lines(self._number(node.paragraph), listed)
        return element("paragraph", inside, eId=name, class_=_RUNNING)

    def _points(self, nodes: Sequence[Node], within: str) -> list[str]:
        result = []
        for place, node in enumerate(nodes, 1):
            sign = re.sub(r"\W", "", self._labels[node.paragraph.id]) or "x"
            name = f"{within}_point_{sign}"
            if any(
                self._labels[n.paragraph.id] == self._labels[node.paragraph.id]
                for n in nodes[: place - 1]
            ):
                name = f"{name}_{place}"
            text = self._inline.paragraph(node.paragraph.content)
            inside = element("content", text, eId=f"{name}_content")
            result.append(element("point", lines(self._number(node.paragraph), inside), eId=name))
            if node.below:
                below = self._points(node.below, f"{name}_sublist")
                result.append(element("sublist", lines(*below), eId=f"{name}_sublist"))
        return result

    def _container(self, node: Node) -> str:
        """A recital; its subparagraphs are a list of blocks."""
        name = self.next_id("container")
        words = opening_words(node.paragraph.content)
        if node.below:
            intro = element("listIntroduction", self._inline.of(node.paragraph.content))
            inside = self._block_list(node.below, f"{name}__list", intro)
        else:
            inside = self._inline.paragraph(node.paragraph.content)
        return element("container", inside, name=words, eId=name)

    def _block_list(self, nodes: Sequence[Node], name: str, intro: str = "") -> str:
        items = []
        for place, node in enumerate(nodes, 1):
            text = self._inline.paragraph(node.paragraph.content)
            own = f"{name}__item_{place}"
            below = self._block_list(node.below, f"{own}__list") if node.below else ""
            items.append(element("item", lines(self._number(node.paragraph), text, below), eId=own))
        return element("blockList", lines(intro, *items), eId=name)

    def _broken(self, family: list[Node]) -> str:
        """A recital as a container, each subparagraph with its label typed as one of its own."""
        pieces = []
        for paragraph in (p for node in family for p in _flat(node)):
            label = self._labels[paragraph.id]
            content = MarkedText(f"{label} ") + paragraph.content if label else paragraph.content
            name = self.next_id("container")
            pieces.append(
                element(
                    "container",
                    self._inline.paragraph(content),
                    name=opening_words(paragraph.content),
                    eId=name,
                )
            )
        return lines(*pieces).strip("\n")

    def _crossing(self, family: list[Node]) -> str:
        """A recital inside the main body, as the Fifth Committee's texts have them."""
        first, *rest = [p for node in family for p in _flat(node)]
        name = self.next_id("section")
        heading = element(
            "crossHeading",
            self._inline.of(first.content),
            refersTo="#preamble",
            eId=f"{name}__crossHeading_1",
        )
        return lines(element("section", heading, eId=name), *(self._single(p) for p in rest)).strip(
            "\n"
        )

    def _loose(self, family: list[Node]) -> str:
        """Text that is neither recital nor paragraph."""
        return lines(
            *(self._inline.paragraph(p.content) for node in family for p in _flat(node))
        ).strip("\n")

    def _table(self, family: list[Node]) -> str:
        rows = []
        for node in family:
            cells = _cells(node.paragraph.content)
            rows.append(
                element("tr", "".join(element("td", self._inline.paragraph(c)) for c in cells))
            )
        name = self.next_id("container")
        table = element("table", lines(*rows), eId=f"{name}__table")
        return element("container", table, name="table", eId=name)


def _style(heading: Paragraph) -> str:
    return _LOWER if heading.level else _TOP


def _flat(node: Node) -> list[Paragraph]:
    return [node.paragraph, *(p for below in node.below for p in _flat(below))]


def _cells(content: MarkedText) -> list[MarkedText]:
    result = []
    start = 0
    for cell in content.text.split(_TAB):
        result.append(content.slice(start, start + len(cell)))
        start += len(cell) + 1
    return result


def opening_words(content: MarkedText) -> str:
    """The italic words that a paragraph opens with, its first words where none are italic."""
    for start, end in content.ranges(MarkKind.ITALIC):
        if start == 0:
            words = MarkedText(content.text[:end]).plain
            return " ".join(words.replace(",", " ").split()) or "recital"
    return " ".join(content.plain.split()[:2]).strip(",") or "recital"
