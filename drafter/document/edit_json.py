"""Edits as JSON values and back: the lines of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.document import edits as e
from drafter.document.json_form import (
    Json,
    JsonFormError,
    adoption_from_json,
    adoption_to_json,
    compact,
    footnote_from_json,
    footnote_to_json,
    masthead_from_json,
    masthead_to_json,
    paragraph_from_json,
    paragraph_to_json,
    style_from_json,
    style_to_json,
    text_from_json,
    text_to_json,
)
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import ParagraphKind


def edit_to_json(edit: e.Edit) -> Json:
    """An edit as JSON values, for the journal."""
    match edit:
        case e.ReplaceText(target, start, end, content):
            return {"do": "text", "at": [target, start, end], "content": text_to_json(content)}
        case e.InsertParagraph(index, paragraph):
            return {"do": "insert", "index": index, "paragraph": paragraph_to_json(paragraph)}
        case e.DeleteParagraph(paragraph_id):
            return {"do": "delete", "id": paragraph_id}
        case e.MoveParagraph(paragraph_id, index):
            return {"do": "move", "id": paragraph_id, "index": index}
        case e.ChangeKind():
            return compact(
                do="kind",
                id=edit.paragraph,
                kind=edit.kind,
                level=edit.level,
                label_style=style_to_json(edit.label_style),
                restart=edit.restart,
            )
        case e.InsertFootnote(index, footnote):
            return {"do": "note", "index": index, "footnote": footnote_to_json(footnote)}
        case e.DeleteFootnote(footnote_id):
            return {"do": "delete-note", "id": footnote_id}
        case e.SetField(field, value):
            return {"do": "set", "field": field, "value": _field_to_json(value)}


def edit_from_json(data: Mapping[str, Any]) -> e.Edit:
    """The edit of such JSON. Raises JsonFormError when it is of another shape."""
    try:
        return _edit_from_json(data)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise JsonFormError(f"this is not an edit: {error}") from error


def _edit_from_json(data: Mapping[str, Any]) -> e.Edit:
    match data["do"]:
        case "text":
            target, start, end = data["at"]
            return e.ReplaceText(str(target), int(start), int(end), text_from_json(data["content"]))
        case "insert":
            return e.InsertParagraph(int(data["index"]), paragraph_from_json(data["paragraph"]))
        case "delete":
            return e.DeleteParagraph(str(data["id"]))
        case "move":
            return e.MoveParagraph(str(data["id"]), int(data["index"]))
        case "kind":
            return e.ChangeKind(
                str(data["id"]),
                ParagraphKind(data["kind"]),
                int(data.get("level", 0)),
                style_from_json(data.get("label_style")),
                data.get("restart"),
            )
        case "note":
            return e.InsertFootnote(int(data["index"]), footnote_from_json(data["footnote"]))
        case "delete-note":
            return e.DeleteFootnote(str(data["id"]))
        case "set":
            return _set_field_from_json(data)
    raise JsonFormError(f"unknown edit {data['do']!r}")


def _set_field_from_json(data: Mapping[str, Any]) -> e.SetField:
    field, value = data["field"], data["value"]
    match field:
        case "masthead":
            return e.SetField("masthead", masthead_from_json(value))
        case "adoption":
            return e.SetField("adoption", adoption_from_json(value))
        case "first_footnote":
            return e.SetField("first_footnote", int(value))
        case "language":
            return e.SetField("language", str(value))
        case "labels_as_read":
            return e.SetField("labels_as_read", bool(value))
    raise JsonFormError(f"unknown field {field!r}")


def _field_to_json(value: object) -> Any:
    if isinstance(value, Masthead):
        return masthead_to_json(value)
    if isinstance(value, Adoption):
        return adoption_to_json(value)
    return value
