"""The model as JSON values and back: the custom part of a DOCX, journals, `convert` to .json."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from drafter.document.draft import ClauseSource, Comment, Draft, Suppression, TrackedChange
from drafter.document.labels import LabelStyle
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

FORMAT = 1
"""Version of this form; a reader refuses a higher one."""

Json = dict[str, Any]
_NO_LABEL = "none"


class JsonFormError(ValueError):
    """The JSON is not a resolution, draft or edit of a version known here."""


def resolution_to_json(resolution: Resolution) -> Json:
    """The resolution as JSON values; empty fields are left out."""
    return compact(
        format=FORMAT,
        masthead=masthead_to_json(resolution.masthead),
        title=text_to_json(resolution.title),
        organ_line=text_to_json(resolution.organ_line),
        paragraphs=[paragraph_to_json(p) for p in resolution.paragraphs],
        footnotes=[footnote_to_json(n) for n in resolution.footnotes],
        adoption=adoption_to_json(resolution.adoption),
        first_footnote=resolution.first_footnote,
        language=resolution.language,
        labels_as_read=resolution.labels_as_read,
    )


def resolution_from_json(data: Mapping[str, Any]) -> Resolution:
    """The resolution of such JSON. Raises JsonFormError when it is of another shape."""
    try:
        if data.get("format", FORMAT) > FORMAT:
            raise JsonFormError("the file was written by a newer version of Drafter")
        return Resolution(
            masthead=masthead_from_json(data.get("masthead", {})),
            title=text_from_json(data.get("title")),
            organ_line=text_from_json(data.get("organ_line")),
            paragraphs=tuple(paragraph_from_json(p) for p in data.get("paragraphs", [])),
            footnotes=tuple(footnote_from_json(n) for n in data.get("footnotes", [])),
            adoption=adoption_from_json(data.get("adoption", {})),
            first_footnote=int(data.get("first_footnote", 1)),
            language=str(data.get("language", "en")),
            labels_as_read=bool(data.get("labels_as_read", False)),
        )
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise JsonFormError(f"this is not a resolution: {error}") from error


def draft_to_json(draft: Draft) -> Json:
    """The draft as JSON values, with base, suppressions, sources and comments."""
    return compact(
        format=FORMAT,
        id=draft.id,
        current=resolution_to_json(draft.current),
        base=None if draft.base is None else resolution_to_json(draft.base),
        suppressions=[
            compact(rule=s.rule, paragraph=s.paragraph, excerpt=s.excerpt, reason=s.reason)
            for s in draft.suppressions
        ],
        sources=[
            compact(paragraph=s.paragraph, template=s.template, symbol=s.symbol, label=s.label)
            for s in draft.sources
        ],
        comments=[comment_to_json(c) for c in draft.comments],
        changes=[_change_to_json(c) for c in draft.changes],
    )


def draft_from_json(data: Mapping[str, Any]) -> Draft:
    """The draft of such JSON. Raises JsonFormError when it is of another shape."""
    try:
        base = data.get("base")
        return Draft(
            current=resolution_from_json(data["current"]),
            base=None if base is None else resolution_from_json(base),
            id=str(data.get("id", "")),
            suppressions=tuple(Suppression(**s) for s in data.get("suppressions", [])),
            sources=tuple(ClauseSource(**s) for s in data.get("sources", [])),
            comments=tuple(comment_from_json(c) for c in data.get("comments", [])),
            changes=tuple(_change_from_json(c) for c in data.get("changes", [])),
        )
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise JsonFormError(f"this is not a draft: {error}") from error


def text_to_json(content: MarkedText) -> Any:
    """Marked text as a string, or as an object when it has marks."""
    if not content.marks:
        return content.text
    rows = [[m.start, m.end, str(m.kind), *([m.value] if m.value else [])] for m in content.marks]
    return {"text": content.text, "marks": rows}


def text_from_json(data: Any) -> MarkedText:
    """Marked text of such JSON; None is empty text."""
    if data is None:
        return MarkedText()
    if isinstance(data, str):
        return marked(data)
    rows = data["marks"]
    marks = [Mark(int(r[0]), int(r[1]), MarkKind(r[2]), str(r[3]) if r[3:] else "") for r in rows]
    return marked(str(data["text"]), marks)


def paragraph_to_json(paragraph: Paragraph) -> Json:
    """A paragraph as JSON values."""
    return compact(
        id=paragraph.id,
        kind=paragraph.kind,
        level=paragraph.level,
        content=text_to_json(paragraph.content),
        source_label=paragraph.source_label,
        label_style=style_to_json(paragraph.label_style),
        restart=paragraph.restart,
    )


def paragraph_from_json(data: Mapping[str, Any]) -> Paragraph:
    """The paragraph of such JSON."""
    return Paragraph(
        id=str(data["id"]),
        kind=ParagraphKind(data["kind"]),
        content=text_from_json(data.get("content")),
        level=int(data.get("level", 0)),
        source_label=data.get("source_label"),
        label_style=style_from_json(data.get("label_style")),
        restart=data.get("restart"),
    )


def footnote_to_json(note: Footnote) -> Json:
    """A footnote as JSON values."""
    return compact(
        id=note.id,
        content=text_to_json(note.content),
        source_label=note.source_label,
        sign=note.sign,
    )


def footnote_from_json(data: Mapping[str, Any]) -> Footnote:
    """The footnote of such JSON."""
    return Footnote(
        id=str(data["id"]),
        content=text_from_json(data.get("content")),
        source_label=data.get("source_label"),
        sign=str(data.get("sign", "")),
    )


def masthead_to_json(masthead: Masthead) -> Json:
    """A masthead as JSON values."""
    return compact(
        organ=masthead.organ,
        committee=masthead.committee,
        symbol=masthead.symbol,
        number=masthead.number,
        session=masthead.session,
        session_kind=masthead.session_kind,
        agenda_item=masthead.agenda_item,
        agenda_title=masthead.agenda_title,
        distribution=masthead.distribution,
        document_date=_date_to_json(masthead.document_date),
        original=masthead.original,
        kind=masthead.kind,
        sponsors=list(masthead.sponsors),
        on_behalf_of=masthead.on_behalf_of,
        heading=text_to_json(masthead.heading),
        report=text_to_json(masthead.report),
    )


def masthead_from_json(data: Mapping[str, Any]) -> Masthead:
    """The masthead of such JSON."""
    fields = dict(data)
    fields["document_date"] = _date_from_json(data.get("document_date"))
    fields["sponsors"] = tuple(data.get("sponsors", ()))
    fields["heading"] = text_from_json(data.get("heading"))
    fields["report"] = text_from_json(data.get("report"))
    return Masthead(**fields)


def adoption_to_json(adoption: Adoption) -> Json:
    """An adoption line as JSON values."""
    return compact(meeting=adoption.meeting, date=_date_to_json(adoption.date), vote=adoption.vote)


def adoption_from_json(data: Mapping[str, Any]) -> Adoption:
    """The adoption line of such JSON."""
    return Adoption(
        str(data.get("meeting", "")), _date_from_json(data.get("date")), str(data.get("vote", ""))
    )


def comment_to_json(comment: Comment) -> Json:
    """A comment as JSON values."""
    return compact(
        id=comment.id,
        content=text_to_json(comment.content),
        author=comment.author,
        initials=comment.initials,
        date=None if comment.date is None else comment.date.isoformat(),
        parent=comment.parent,
        resolved=comment.resolved or None,
    )


def comment_from_json(data: Mapping[str, Any]) -> Comment:
    """The comment of such JSON."""
    date = data.get("date")
    return Comment(
        id=str(data["id"]),
        content=text_from_json(data.get("content")),
        author=str(data.get("author", "")),
        initials=str(data.get("initials", "")),
        date=None if date is None else datetime.datetime.fromisoformat(date),
        parent=str(data.get("parent", "")),
        resolved=bool(data.get("resolved", False)),
    )


def _change_to_json(change: TrackedChange) -> Json:
    return compact(
        target=change.target,
        inserted=change.inserted,
        text=change.text,
        author=change.author,
        date=None if change.date is None else change.date.isoformat(),
    )


def _change_from_json(data: Mapping[str, Any]) -> TrackedChange:
    date = data.get("date")
    return TrackedChange(
        str(data["target"]),
        bool(data["inserted"]),
        str(data.get("text", "")),
        str(data.get("author", "")),
        None if date is None else datetime.datetime.fromisoformat(date),
    )


def _date_to_json(date: datetime.date | None) -> str | None:
    return None if date is None else date.isoformat()


def _date_from_json(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def style_to_json(style: LabelStyle | None) -> str | None:
    """The form as text; NONE, itself empty, gets a name, for an empty field is left out."""
    return _NO_LABEL if style is LabelStyle.NONE else style


def style_from_json(value: str | None) -> LabelStyle | None:
    """The form of a label of such JSON, None where there is none."""
    if value is None:
        return None
    return LabelStyle.NONE if value == _NO_LABEL else LabelStyle(value)


def compact(**fields: Any) -> Json:
    """The fields that say anything: None and empty values are left out."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
