"""Clause templates: those that come with the program and the user's own.

Each is a file `<topic>/<id>.j2` in templates/clauses or in the folder "templates" among the user's data. A broken one is
named with file, line and reason and never stops the others. docs/templates.md tells how to write one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.clauses.context import CONTEXT_NAMES
from drafter.clauses.errors import ClauseError, TemplateError
from drafter.clauses.front_matter import Source, split_template
from drafter.clauses.sandbox import check_body
from drafter.clauses.slots.slot import Slot
from drafter.paths import FolderUnavailableError, template, user_data_dir

SUFFIX = ".j2"
_LARGEST_FILE = 128 * 1024
_MOST_FILES = 5000


@dataclass(frozen=True, slots=True)
class ClauseTemplate:
    """A clause with slots. `kind` is "preambular" or "operative"; `organs` are ids of those for whose
    texts it is worded; `path` is the file it comes from."""

    id: str
    title: str
    kind: str
    organs: tuple[str, ...]
    topic: str
    source: tuple[Source, ...]
    slots: tuple[Slot, ...]
    body: str
    path: str
    help: str = ""
    language: str = "en"
    own: bool = False
    """Whether the user made it."""

    def slot(self, name: str) -> Slot:
        """The slot of that name. Raises ClauseError when there is none."""
        for slot in self.slots:
            if slot.name == name:
                return slot
        known = ", ".join(slot.name for slot in self.slots) or "none"
        raise ClauseError(
            f'The clause "{self.id}" has no slot "{name}" (its slots: {known}).', name
        )

    @property
    def examples(self) -> dict[str, str]:
        """A value for every slot, as a user would type it."""
        return {slot.name: slot.example for slot in self.slots}


@dataclass(frozen=True, slots=True)
class TemplateCollection:
    """The templates by id, and what could not be used."""

    templates: dict[str, ClauseTemplate]
    broken: tuple[TemplateError, ...]


def load_templates() -> dict[str, ClauseTemplate]:
    """All usable templates by id, sorted by topic and title; the user's own replace shipped ones.

    Raises MissingDataError where the program's own are gone.
    """
    return load_collection().templates


def load_collection(user_folder: Path | None = None) -> TemplateCollection:
    """All templates, and an error for each file that is no template.

    `user_folder` is the folder of the user's own, by default the one among his data.
    """
    found: dict[str, ClauseTemplate] = {}
    broken: list[TemplateError] = []
    folders = [(template("clauses"), False)]
    own_folder = user_folder or own_templates()
    if own_folder is not None:
        folders.append((own_folder, True))
    for folder, own in folders:
        taken: dict[str, str] = {}
        for path in _files(folder):
            try:
                one = read_template(path, folder, own=own)
                if one.id in taken:
                    raise TemplateError(
                        one.path, 0, f'"{one.id}" is also the id of {taken[one.id]}'
                    )
            except TemplateError as error:
                broken.append(error)
                continue
            taken[one.id] = one.path
            found[one.id] = one
    ordered = sorted(found.values(), key=lambda t: (t.topic, t.title))
    return TemplateCollection({one.id: one for one in ordered}, tuple(broken))


def find_template(template_id: str) -> ClauseTemplate:
    """The template of that id. Raises ClauseError, naming near ones, when there is none."""
    import difflib

    templates = load_templates()
    if template_id in templates:
        return templates[template_id]
    near = difflib.get_close_matches(template_id, templates, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else 'see "drafter clause list".'
    raise ClauseError(f'There is no clause "{template_id}": {hint}')


def read_template(path: Path, folder: Path, *, own: bool = False) -> ClauseTemplate:
    """The template in a file below `folder`. Raises TemplateError."""
    name = path.relative_to(folder).as_posix()
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise TemplateError(name, 0, "leads out of the folder of templates")
        if path.stat().st_size > _LARGEST_FILE:
            raise TemplateError(name, 0, f"is larger than {_LARGEST_FILE // 1024} KB")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise TemplateError(name, 0, "is not UTF-8 text") from error
    except OSError as error:
        raise TemplateError(name, 0, f"cannot be read ({error.strerror or error})") from error
    return parse_template(text, name, own=own)


def parse_template(text: str, name: str, *, own: bool = False) -> ClauseTemplate:
    """The template that a text is; `name` is its path for errors. Raises TemplateError."""
    head, body, first_line = split_template(name, text)
    if Path(name).stem != head.id:
        raise TemplateError(name, 1, f'the file must be named "{head.id}{SUFFIX}" after its id')
    slots = {slot.name for slot in head.slots}
    lists = frozenset(slot.name for slot in head.slots if slot.many)
    used = check_body(name, body, first_line, frozenset(slots | CONTEXT_NAMES), lists)
    for unused in sorted(slots - used):
        raise TemplateError(name, first_line, f'the body does not use the slot "{unused}"')
    return ClauseTemplate(
        id=head.id,
        title=head.title,
        kind=head.kind,
        organs=head.organs,
        topic=head.topic,
        source=head.source,
        slots=head.slots,
        body=body,
        path=name,
        help=head.help,
        language=head.language,
        own=own,
    )


def own_templates() -> Path | None:
    """The folder of the user's own templates, None where his data cannot be reached."""
    try:
        return user_data_dir() / "templates"
    except FolderUnavailableError:
        return None


def _files(folder: Path) -> Iterator[Path]:
    try:
        found: Sequence[Path] = sorted(folder.rglob(f"*{SUFFIX}"))[:_MOST_FILES]
    except OSError:
        return
    yield from (path for path in found if path.is_file())
