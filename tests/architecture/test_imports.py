"""Imports point one way, Qt stays in the window, and nothing can reach a network."""

from __future__ import annotations

import pytest

from tests.architecture.imports import imports_of
from tests.architecture.rules import (
    ARROWS,
    broken_arrows,
    network_imports,
    part_of,
    qt_outside_app,
)
from tests.architecture.sources import PRODUCT, sources


def test_there_are_sources_to_look_at():
    modules = {source.module for source in sources(PRODUCT)}
    assert {"drafter", "drafter.paths", "drafter.document", "drafter.app"} <= modules
    assert {part_of(module) for module in modules} - {""} <= ARROWS.keys()


def test_imports_point_one_way():
    found = [fault for s in sources(PRODUCT) for fault in broken_arrows(s.module, s.imports)]
    assert found == []


def test_qt_is_used_in_the_window_alone():
    found = [fault for s in sources(PRODUCT) for fault in qt_outside_app(s.module, s.imports)]
    assert found == []


def test_nothing_imports_a_network_module():
    found = [fault for s in sources() for fault in network_imports(s.module, s.imports)]
    assert found == []


def test_the_arrows_have_no_circle():
    def reach(part: str, seen: tuple[str, ...]) -> None:
        assert part not in seen, " -> ".join([*seen, part])
        for target in ARROWS[part]:
            reach(target, (*seen, part))

    for part in ARROWS:
        reach(part, ())


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("drafter.document.edit", "from drafter.conventions import ordinals"),
        ("drafter.document.edit", "import drafter.paths"),
        ("drafter.document.edit", "from drafter import conventions"),
        ("drafter.document.edit", "from ..conventions.ordinals import word"),
        ("drafter.document.edit", "from .. import conventions"),
        ("drafter.document.edit", "def f():\n    from drafter.formats import akn"),
        (
            "drafter.document.edit",
            "class A:\n    def f(self):\n        import drafter.checks.engine",
        ),
        ("drafter.document.edit", "if TYPE_CHECKING:\n    from drafter.app.theme import Theme"),
        ("drafter.document.edit", "importlib.import_module('drafter.checks')"),
        ("drafter.document", "from ..conventions import ordinals"),
        ("drafter.conventions.ordinals", "from drafter.formats import akn"),
        ("drafter.checks.engine", "from drafter.formats import akn"),
        ("drafter.formats.akn", "from drafter.clauses import store"),
        ("drafter.revision.redline", "from drafter.formats.docx import write"),
        ("drafter.clauses.store", "from drafter.checks.engine import check"),
        ("drafter.workspace.saving", "from drafter.open_draft import OpenDraft"),
        ("drafter.open_draft", "from drafter.app.theme import Theme"),
        ("drafter.app.main", "from drafter.cli import main"),
        ("drafter.cli", "from drafter.app.main import main"),
        ("drafter.cli.window", "import drafter.app"),
        ("drafter", "from drafter.document import Resolution"),
        ("drafter.helpers", "import re"),
    ],
)
def test_an_arrow_the_wrong_way_is_found(module: str, source: str):
    is_package = module == "drafter.document"
    assert len(broken_arrows(module, imports_of(source, module, is_package=is_package))) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("drafter.document.edit", "from drafter.document.marks import Mark"),
        ("drafter.document.edit", "from .marks import Mark"),
        ("drafter.document.edit", "from drafter import __version__"),
        ("drafter.document.edit", "import drafterlike.app"),
        ("drafter.conventions.ordinals", "from drafter import paths"),
        ("drafter.formats.docx.write", "from drafter.revision import redline"),
        ("drafter.clauses.mining", "from drafter.formats import registry"),
        ("drafter.open_draft", "from drafter.checks import engine"),
        ("drafter.cli", "def open_window():\n    from drafter.app.main import main"),
        ("drafter.app.main", "from drafter.open_draft import OpenDraft"),
        ("drafter.__main__", "from drafter.cli import main"),
    ],
)
def test_an_arrow_the_right_way_passes(module: str, source: str):
    assert broken_arrows(module, imports_of(source, module)) == []


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import os, ssl",
        "import http.client",
        "from http import HTTPStatus",
        "import urllib.request",
        "from urllib import request",
        "from urllib.request import urlopen",
        "import urllib\nurllib.request.urlopen('x')",
        "def f():\n    import requests",
        "try:\n    import httpx as client\nexcept ImportError:\n    client = None",
        "from asyncio import open_connection",
        "import asyncio",
        "from ftplib import FTP",
        "import smtplib",
        "from multiprocessing.connection import Listener",
        "__import__('socket')",
        "import_module('urllib3')",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "import PySide6.QtWebSockets",
        "from PySide6.QtWebEngineWidgets import QWebEngineView",
    ],
)
def test_a_network_module_is_found(source: str):
    assert len(network_imports("drafter.x", imports_of(source, "drafter.x"))) == 1


@pytest.mark.parametrize(
    "source",
    ["from urllib.parse import quote", "import urllib.parse", "import socketlike", "import html"],
)
def test_a_harmless_neighbour_passes(source: str):
    assert network_imports("drafter.x", imports_of(source, "drafter.x")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import PySide6",
        "from PySide6.QtCore import Qt",
        "def f():\n    from PySide6 import QtGui",
        "import shiboken6",
        "from PyQt6.QtCore import Qt",
    ],
)
def test_qt_outside_the_window_is_found(source: str):
    imports = imports_of(source, "drafter.checks.engine")
    assert len(qt_outside_app("drafter.checks.engine", imports)) == 1
    assert qt_outside_app("drafter.app.editor.page", imports) == []
