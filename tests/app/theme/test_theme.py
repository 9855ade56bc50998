"""Themes: complete, and every pair of colours that is read is far enough apart."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSpinBox

from drafter.app.actions import SPECS
from drafter.app.theme import icons
from drafter.app.theme.contrast import AA_GRAPHICS, AA_TEXT, AAA_TEXT, contrast
from drafter.app.theme.style_sheet import style_sheet
from drafter.app.theme.theme import THEMES, chosen_theme, load_theme, palette, resolved
from drafter.paths import resource
from drafter.workspace.settings import Settings

READ = [
    *[("window.text", f"window.{ground}") for ground in ("background", "panel", "hover", "pressed", "field")],
    *[("window.muted", f"window.{ground}") for ground in ("background", "panel", "field", "hover")],
    *[("window.accent", f"window.{ground}") for ground in ("background", "panel")],
    ("window.accent_text", "window.accent"),
    ("window.selection_text", "window.selection"),
    *[(f"page.{ink}", "page.sheet") for ink in ("ink", "label", "placeholder", "note", "slot")],
    ("page.selection_text", "page.selection"),
    *[(f"finding.{s}", f"window.{g}") for s in ("error", "warning", "advice") for g in ("panel", "selection", "hover")],
    *[(f"message.{level}_text", f"message.{level}_background") for level in ("info", "error", "good")],
]  # fmt: skip
SEEN = [
    *[(f"finding.{s}", "page.sheet") for s in ("error", "warning", "advice")],
    ("page.rule", "page.sheet"),
    ("window.accent", "page.sheet"),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_meets_wcag_aa(name, text, ground):
    theme = load_theme(name)
    assert contrast(theme[text], theme[ground]) >= AA_TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("mark", "ground"), SEEN)
def test_graphics_meet_wcag_aa(name, mark, ground):
    theme = load_theme(name)
    assert contrast(theme[mark], theme[ground]) >= AA_GRAPHICS


@pytest.mark.parametrize(("text", "ground"), [pair for pair in READ if "finding" not in pair[0]])
def test_the_strongest_contrast_meets_wcag_aaa(text, ground):
    theme = load_theme("high-contrast")
    assert contrast(theme[text], theme[ground]) >= AAA_TEXT


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_themes_have_the_same_roles():
    assert len({frozenset(load_theme(name).colours) for name in THEMES}) == 1


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_takes_every_colour_from_the_theme(name):
    sheet = style_sheet(load_theme(name))
    used = set(re.findall(r"#[0-9a-f]{6}", sheet))
    assert used <= set(load_theme(name).colours.values())
    assert "{" not in re.sub(r"\{[^{}]*\}", "", sheet)


@pytest.mark.parametrize(("choice", "theme"), [("light", "light"), ("dark", "dark")])
def test_a_chosen_theme_is_taken_whatever_the_system_says(qapp, choice, theme):
    assert resolved(choice) == theme
    assert resolved("system") in THEMES


def test_every_icon_draws_something_in_the_colour_of_its_role(qapp):
    theme = load_theme("light")
    names = {path.stem for path in resource("icons").glob("*.svg")}
    assert {spec.icon for spec in SPECS if spec.icon} <= names
    assert {"error", "warning", "advice"} <= names
    for name in names:
        picture = icons.icon(name, theme).pixmap(QSize(20, 20)).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(20) for y in range(20)]
        inked = [c for c in pixels if c.alpha() > 200]
        assert inked, name
        assert any(abs(c.red() - theme.colour("window.text").red()) < 16 for c in inked), name


def test_type_and_room_are_those_of_the_settings(app):
    settings = Settings()
    usual = chosen_theme(settings)
    assert (usual.families[0], usual.compact) == ("Times New Roman", False)
    settings["typeface"] = "sans-serif"
    settings["density"] = "compact"
    other = chosen_theme(settings)
    assert other.compact
    assert "Noto Sans" in other.families
    assert other.colours == usual.colours
    assert "QMenu::item { padding: 2px" in style_sheet(other)
    assert "QMenu::item { padding: 2px" not in style_sheet(usual)


@pytest.mark.parametrize("theme_id", THEMES)
def test_marks_in_controls_stand_out_from_their_ground(app, theme_id):
    """A ticked box, a chosen round one, and the arrows beside a number: seen in every theme."""
    theme = load_theme(theme_id)
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    app.setProperty("theme", None)
    made = []
    for kind in (QCheckBox, QRadioButton):
        plain, chosen = kind(), kind()
        chosen.setChecked(True)
        made.append((plain, chosen))
    for plain, chosen in made:
        before, after = plain.grab().toImage(), chosen.grab().toImage()
        differing = [
            (x, y)
            for x in range(before.width())
            for y in range(before.height())
            if before.pixelColor(x, y) != after.pixelColor(x, y)
        ]
        assert len(differing) > 10
        ratios = [
            contrast(after.pixelColor(x, y).name(), theme["window.field"]) for x, y in differing
        ]
        assert max(ratios) > 4.5
    number = QSpinBox()
    number.resize(100, 28)
    picture = number.grab().toImage()
    arrows = [
        contrast(picture.pixelColor(x, y).name(), theme["window.field"])
        for x in range(84, 97)
        for y in range(5, 23)
    ]
    assert sum(ratio > 3 for ratio in arrows) > 8
