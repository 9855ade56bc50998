"""The window of the tests of the window."""

from __future__ import annotations

from tests.app.conftest import app, messages, sample, settle, show, window
from tests.journeys.offline import no_network

__all__ = ["app", "messages", "no_network", "sample", "settle", "show", "window"]
