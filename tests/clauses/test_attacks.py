"""What a hostile template or value tries, and that it gets nowhere."""

from __future__ import annotations

import time

import pytest

from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError, TemplateError
from drafter.clauses.rendering import render
from drafter.clauses.sandbox import LARGEST_BODY, LARGEST_OUTPUT, run
from drafter.clauses.templates import load_collection, parse_template, read_template
from tests.clauses.making import template_text

HOSTILE = {
    "class": "Requests {{ x.__class__ }};",
    "class by item": "Requests {{ x['__class__'] }};",
    "class by attr": "Requests {{ x|attr('__class__') }};",
    "subclasses": "Requests {{ ''.__class__.__mro__[1].__subclasses__() }};",
    "globals of a function": "Requests {{ lipsum.__globals__ }};",
    "a global": "Requests {{ range(10) }};",
    "cycler": "Requests {{ cycler('a') }};",
    "namespace": "{% set n = namespace(a=1) %}Requests {{ x }};",
    "method": "Requests {{ x.upper() }};",
    "format method": "Requests {{ '{0.__class__}'.format(x) }};",
    "format filter": "Requests {{ '%9999999s'|format(x) }};",
    "format by %": "Requests {{ '%99999999s' % x }};",
    "multiplication": "Requests {{ x * 50000000 }};",
    "constant multiplication": "Requests {{ 'x' * 50000000 }} {{ x }};",
    "power": "Requests {{ 9 ** 9 ** 9 }} {{ x }};",
    "doubling": "{% set a = x ~ x %}Requests {{ a }};",
    "doubling by addition": "{% set a = x + x %}Requests {{ a }};",
    "doubling by a block": "{% set a %}{{ x }}{{ x }}{% endset %}Requests {{ a }};",
    "loop over a constant": "Requests {% for i in [1, 2, 3] %}{{ x }}{% endfor %};",
    "loop over text": "Requests {% for i in x %}{{ i }}{% endfor %};",
    "nested loops": "Requests {% for i in many %}{% for j in many %}{{ x }}{% endfor %}{% endfor %};",
    "recursive loop": "Requests {% for i in many recursive %}{{ x }}{% endfor %};",
    "loop variable": "Requests {% for i in many %}{{ loop.index }}{% endfor %} {{ x }};",
    "list shown raw": "Requests {{ many }} {{ x }};",
    "macro": "{% macro m() %}{{ m() }}{% endmacro %}Requests {{ x }};",
    "include": "Requests {% include '/etc/passwd' %} {{ x }};",
    "import": "{% import 'a.j2' as a %}Requests {{ x }};",
    "extends": "{% extends 'a.j2' %}Requests {{ x }};",
    "block": "{% block b %}Requests {{ x }};{% endblock %}",
    "call block": "{% call x() %}{% endcall %}Requests;",
    "filter block": "{% filter upper %}Requests {{ x }};{% endfilter %}",
    "with": "{% with a = x %}Requests {{ a }};{% endwith %}",
    "do": "{% do x.append(1) %}Requests;",
    "growing filter": "Requests {{ x|center(100000) }};",
    "replace filter": "Requests {{ x|replace('', 'yyyy') }};",
    "join filter": "Requests {{ many|join(x) }};",
    "map filter": "Requests {{ many|map('upper')|first }} {{ x }};",
    "test of a kind": "Requests {% if x is callable %}{{ x }}{% endif %};",
    "unknown name": "Requests {{ self }} {{ x }};",
    "star arguments": "Requests {{ x|default(*many) }};",
    "dictionary": "Requests {{ {'a': x} }};",
    "slice": "Requests {{ x[1:2] }};",
    "debug": "Requests {% debug %} {{ x }};",
    "not closed": "Requests {{ x ;",
    "deep brackets": "Requests {{ " + "(" * 3000 + "x" + ")" * 3000 + " }};",
    "deep not": "Requests {% if " + "not " * 5000 + "x %}{{ x }}{% endif %};",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_refused_with_its_place(name):
    with pytest.raises(TemplateError) as caught:
        parse_template(template_text(HOSTILE[name]), "bad/t.j2")
    assert caught.value.path == "bad/t.j2"
    assert caught.value.line >= 1
    assert caught.value.reason


def test_the_same_words_without_the_attack_pass():
    body = (
        "{% set a = x %}Requests {{ a|upper }} {% if x == 'y' and not (x in ['z']) %}one"
        "{% else %}two{% endif %} {% for i in many %}{{ i }} {% endfor %}{{ many|length }};"
    )
    template = parse_template(template_text(body), "t.j2")
    made = render(template, {"x": "b", "many": "c\nd"}, ClauseContext())
    assert made.paragraphs[0].text == "Requests B two c d 2;"


def test_output_stops_at_its_limit():
    body = "{{ x }}" * (LARGEST_OUTPUT // 1000 + 1)
    with pytest.raises(TemplateError, match="more than"):
        run("t.j2", body, {"x": "y" * 1000})


def test_a_huge_body_is_refused():
    with pytest.raises(TemplateError, match="longer than"):
        parse_template(template_text("{{ x }}" + "y" * LARGEST_BODY), "t.j2")


def test_the_worst_that_is_allowed_is_quick():
    body = "Requests {% for i in many %}" + "{{ x }}" * 400 + "{% endfor %};"
    template = parse_template(template_text(body), "t.j2")
    started = time.perf_counter()
    with pytest.raises(TemplateError, match="more than"):
        render(template, {"x": "y" * 2000, "many": "z\n" * 20}, ClauseContext())
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    "value",
    [
        "{{ x.__class__ }}",
        "{% for %}",
        "[^note]",
        "*italic*",
        "(a) x",
        "a\n(b) c",
        "x \ue010\ue100 y",
        "## x",
    ],
)
def test_a_value_is_never_read_as_markup(value):
    template = parse_template(template_text("Requests {{ x }};", many=False), "t.j2")
    made = render(template, {"x": value}, ClauseContext())
    assert len(made.paragraphs) == 1
    assert made.footnotes == ()
    kept = " ".join(value.replace("\ue010", "").replace("\ue100", "").split())
    assert made.paragraphs[0].text == f"Requests {kept};"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    folder = tmp_path / "templates"
    folder.mkdir()
    outside = tmp_path / "t.j2"
    outside.write_text(template_text("Requests {{ x }};", many=False), encoding="utf-8")
    link = folder / "t.j2"
    try:
        link.symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(TemplateError, match="leads out"):
        read_template(link, folder)


def test_broken_files_never_stop_the_others(tmp_path):
    good = template_text("Requests {{ x }};", many=False)
    (tmp_path / "t.j2").write_text(good, encoding="utf-8")
    (tmp_path / "binary.j2").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "empty.j2").write_text("", encoding="utf-8")
    (tmp_path / "large.j2").write_text("+++\n" + "#" * 200_000, encoding="utf-8")
    (tmp_path / "u.j2").write_text(good, encoding="utf-8")
    collection = load_collection(tmp_path)
    assert collection.templates["t"].own
    assert {error.path for error in collection.broken} == {
        "binary.j2",
        "empty.j2",
        "large.j2",
        "u.j2",
    }


def test_an_error_of_a_template_is_an_error_of_a_clause():
    assert issubclass(TemplateError, ClauseError)


def test_a_refusal_quotes_no_more_of_the_template_than_fits_a_sentence():
    text = template_text("Requests {{ x }};").replace('"general-assembly"', f'"{"A" * 5000}"')
    with pytest.raises(TemplateError) as caught:
        parse_template(text, "t.j2")
    assert "AAAA" in str(caught.value)
    assert len(str(caught.value)) < 400
