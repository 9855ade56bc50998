"""The window of the tests of the window."""

from __future__ import annotations

from tests.app.conftest import app, messages, sample, settle, show, window

__all__ = ["app", "messages", "sample", "settle", "show", "window"]
