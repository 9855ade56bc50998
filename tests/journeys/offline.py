"""No journey opens a socket or asks for an address: an audit hook hears of each attempt and refuses it.

The hook of the interpreter sees every use of sockets from Python, in whatever library; Qt has its own
way to the network, which must not even be loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

QT_NETWORK = ("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore")
_attempts: list[str] = []
_forbidden = False


class NetworkUsed(Exception):
    """Something tried to reach a network."""


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _forbidden and event.startswith("socket."):
        _attempts.append(f"{event} {arguments!r}")
        raise NetworkUsed(event)


sys.addaudithook(_hook)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[list[str]]:
    """Refuse sockets during a test and fail it for having tried; the attempts so far."""
    global _forbidden
    _attempts.clear()
    _forbidden = True
    yield _attempts
    _forbidden = False
    if _attempts:
        pytest.fail(f"the network was tried: {_attempts}")
    loaded = [name for name in QT_NETWORK if name in sys.modules]
    if loaded:
        pytest.fail(f"Qt's network is loaded: {loaded}")
