from __future__ import annotations

import pytest

from drafter.app import language


@pytest.fixture
def speaking(app):
    """A function that takes a language; English again afterwards."""
    yield language.speak
    language.speak(language.ENGLISH)
