"""The shipped templates, and what is said of a file that is none."""

from __future__ import annotations

import pytest

from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError, TemplateError
from drafter.clauses.rendering import render
from drafter.clauses.templates import find_template, load_collection, load_templates, parse_template
from drafter.conventions.openings import match_opening
from drafter.conventions.symbols import parse_symbol
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from tests.clauses.making import template_text

SESSIONS = {
    "general-assembly": (80, 2025),
    "human-rights-council": (61, 2026),
    "economic-and-social-council": (2025, 2025),
    "security-council": (None, 2025),
}
SHIPPED = load_collection().templates
CASES = [(one.id, organ) for one in SHIPPED.values() for organ in one.organs]


def test_there_are_many_and_none_is_broken():
    collection = load_collection()
    assert collection.broken == ()
    assert len(collection.templates) >= 200


def values_for(template, organ):
    """The examples; sessions of other organs than the example's are left to the draft."""
    chosen = dict(template.examples)
    if organ != template.organs[0]:
        for slot in template.slots:
            if slot.type == "session":
                chosen[slot.name] = ""
    return chosen


@pytest.mark.parametrize(("template_id", "organ"), CASES)
def test_each_renders_for_each_organ_it_names(template_id, organ):
    template = SHIPPED[template_id]
    session, year = SESSIONS[organ]
    made = render(
        template,
        values_for(template, organ),
        ClauseContext(organ=organ, session=session, year=year),
    )
    assert made.kind is ParagraphKind(template.kind)
    assert made.paragraphs[0].kind is made.kind
    notes = {note.id for note in made.footnotes}
    referred = {n for p in made.paragraphs for _, n in p.content.footnote_references}
    assert notes == referred
    for note in made.footnotes:
        assert note.text.endswith(".")
    for one in made.paragraphs:
        check_paragraph(one, template.kind, organ)


def check_paragraph(one, kind, organ):
    text = one.content.plain
    assert "  " not in text
    assert "{" not in text
    assert "[" not in text
    assert text == text.strip()
    assert text[-1] in (",", ";", ":")
    assert text[0].isupper()
    if one.level == 0:
        opening = match_opening(one.text, kind, organ)
        assert opening is not None
        assert opening.confidence == "known", text
        assert not opening.marker
        assert next(one.content.ranges(MarkKind.ITALIC)) == (opening.start, opening.end)


@pytest.mark.parametrize("template", SHIPPED.values(), ids=lambda one: one.id)
def test_each_names_resolutions_it_is_drawn_from(template):
    assert template.source
    for source in template.source:
        assert parse_symbol(source.symbol) is not None
        place = source.paragraph.removeprefix("preamble ")
        assert place[0].isdigit()
        assert source.paragraph.startswith("preamble") == (template.kind == "preambular")


def test_topics_and_kinds_are_all_there():
    topics = {one.topic for one in SHIPPED.values()}
    assert {"reporting", "agenda", "noting", "thanks", "cooperation", "financing"} <= topics
    assert {"meetings", "mandates", "follow-up", "preamble", "security-council"} <= topics
    for organ in SESSIONS:
        assert {one.kind for one in SHIPPED.values() if organ in one.organs} == {
            "preambular",
            "operative",
        }


def test_the_user_s_own_replaces_a_shipped_one(drafter_home):
    folder = drafter_home / "data" / "templates" / "mine"
    folder.mkdir(parents=True)
    text = template_text("Requests {{ x }};", many=False).replace('"t"', '"remain-seized"')
    (folder / "remain-seized.j2").write_text(text, encoding="utf-8")
    assert load_templates()["remain-seized"].topic == "tests"
    assert load_templates()["remain-seized"].own


def test_without_a_folder_of_the_user_the_shipped_ones_are_there(tmp_path, monkeypatch):
    occupied = tmp_path / "a file"
    occupied.write_text("x", encoding="utf-8")
    monkeypatch.setenv("DRAFTER_HOME", str(occupied))
    assert len(load_templates()) == len(SHIPPED)


def test_an_unknown_clause_is_named_with_near_ones():
    with pytest.raises(ClauseError, match="remain-seized"):
        find_template("remain-seised")
    with pytest.raises(ClauseError, match="drafter clause list"):
        find_template("qqqqqq")


FAULTS = [
    ("no head", "Requests;", 1, "must begin with"),
    ("head not closed", "+++\nid = 'x'\n", 2, "no closing line"),
    ("no TOML", "+++\nid = \n+++\n", 2, "not TOML"),
    ("key unknown", template_text("Requests {{ x }};").replace("topic", "subject"), 6, "subject"),
    ("key missing", template_text("Requests {{ x }};").replace('title = "A clause"\n', ""), 1, "title"),
    ("kind", template_text("Requests {{ x }};", kind="other"), 4, "kind"),
    ("organ", template_text("Requests {{ x }};").replace("general-assembly", "senate"), 5, "senate"),
    ("id", template_text("Requests {{ x }};").replace('"t"', '"T x"'), 2, "id"),
    ("file name", template_text("Requests {{ x }};").replace('"t"', '"other"'), 1, "must be named"),
    ("source", template_text("Requests {{ x }};").replace("[]", '["A/1"]'), 7, "source"),
    ("slot type", template_text("Requests {{ x }};").replace('"text"', '"money"', 1), 11, "money"),
    ("slot name", template_text("Requests {{ x }};").replace('"x"', '"the_organ"'), 10, "the_organ"),
    ("slot twice", template_text("Requests {{ x }};").replace('"many"', '"x"'), 10, "twice"),
    ("slot key", template_text("Requests {{ x }};").replace("example", "sample"), 13, "sample"),
    ("empty", template_text("Requests {{ x }};").replace('"A clause"', '" "'), 3, "empty"),
    ("flag", template_text("Requests {{ x }};").replace("= true", '= "yes"', 1), 14, "optional"),
    ("unused slot", template_text("Requests it;", many=False), 16, "does not use"),
    ("unknown name", template_text("Requests\n{{ y }} {{ x }};", many=False), 17, '"y"'),
    ("syntax", template_text("Requests\n\n{% if %};", many=False), 18, ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "line", "reason"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_is_named_with_its_line_and_reason(name, text, line, reason):
    with pytest.raises(TemplateError) as caught:
        parse_template(text, "folder/t.j2")
    assert caught.value.line == line
    assert reason in caught.value.reason
    assert str(caught.value).startswith(f"folder/t.j2, line {line}: ")
