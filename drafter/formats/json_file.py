"""A draft as JSON: everything the model holds, for scripts and for other programs."""

from __future__ import annotations

import json

from drafter.document.draft import Draft
from drafter.document.json_form import (
    JsonFormError,
    draft_from_json,
    draft_to_json,
    resolution_from_json,
)
from drafter.formats.contract import ReadResult, UnreadableFile, WriteOptions

_LONGEST_REASON = 200


def read(data: bytes) -> ReadResult:
    """The draft, or a bare resolution as a draft. Raises UnreadableFile."""
    try:
        values = json.loads(data)
        if not isinstance(values, dict):
            raise JsonFormError("it is no object")
        if "current" in values:
            draft = draft_from_json(values)
        else:
            draft = Draft(resolution_from_json(values))
    except (ValueError, RecursionError) as error:
        # The error may quote the file, at any length.
        reason = " ".join(str(error)[:_LONGEST_REASON].split())
        raise UnreadableFile(
            f"this JSON is no draft of Drafter ({reason}): choose another file."
        ) from error
    return ReadResult(draft, "json")


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The draft as JSON; scrubbed of comments, suppressions and sources where asked."""
    if options.scrub:
        draft = draft.without_personal_data()
    return (json.dumps(draft_to_json(draft), ensure_ascii=False, indent=1) + "\n").encode()
