"""The rules of the architecture, as functions from a module's imports to what breaks them."""

from __future__ import annotations

from tests.architecture.imports import Import

_BASE = {"document", "conventions", "paths"}
_SIBLINGS = {"formats", "checks", "clauses", "revision", "workspace"}

ARROWS: dict[str, set[str]] = {
    "paths": set(),
    "document": set(),
    "conventions": {"document", "paths"},
    "revision": _BASE,
    "formats": _BASE | {"revision"},
    "checks": _BASE,
    "clauses": _BASE | {"formats"},
    "workspace": _BASE,
    "open_draft": _BASE | _SIBLINGS,
    "cli": _BASE | _SIBLINGS | {"open_draft", "app"},
    "app": _BASE | _SIBLINGS | {"open_draft"},
    "__main__": {"cli"},
}
"""Which part of the package may import which others. Every part may import itself."""

LAZY_ARROWS = {("cli", "app")}
"""Allowed only inside a function: the command line must not load Qt before it opens the window."""

NETWORK = (
    *("socket", "_socket", "ssl", "_ssl", "socketserver", "selectors", "asyncio"),
    *("http", "urllib.request", "urllib.robotparser", "xmlrpc", "webbrowser", "wsgiref"),
    *("ftplib", "smtplib", "poplib", "imaplib", "nntplib", "telnetlib", "smtpd", "asyncore"),
    *("multiprocessing.connection", "multiprocessing.managers"),
    *("urllib3", "requests", "httpx", "httpcore", "h11", "aiohttp", "anyio", "trio", "twisted"),
    *("tornado", "websocket", "websockets", "paramiko", "pycurl", "grpc", "boto3", "ntplib"),
    *("flask", "fastapi", "uvicorn", "starlette", "django", "zmq", "pip"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets"),
    *("PySide6.QtWebChannel", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"),
    *("PySide6.QtWebEngineQuick", "PySide6.QtWebView", "PySide6.QtHttpServer"),
    *("PySide6.QtRemoteObjects", "PySide6.QtBluetooth", "PySide6.QtNfc", "PySide6.QtGrpc"),
)
"""Modules that can reach, or serve, another machine."""

QT = ("PySide6", "shiboken6", "PyQt5", "PyQt6", "PySide2", "qtpy")

MAX_LINES = 400


def part_of(module: str) -> str:
    """The part of the package that `module` belongs to: `drafter.formats.docx` is `formats`."""
    return module.split(".")[1] if "." in module else ""


def broken_arrows(module: str, imports: list[Import]) -> list[str]:
    """Imports inside the package that point where ARROWS does not."""
    part = part_of(module)
    if part and part not in ARROWS:
        return [f"{module}: the part {part} has no place in the architecture"]
    allowed = ARROWS.get(part, set()) | {part}
    found = []
    for item in imports:
        if not item.within("drafter"):
            continue
        target = part_of(item.name)
        if target not in ARROWS:  # `from drafter import __version__`, `import drafter`
            continue
        if target not in allowed:
            found.append(f"{module}:{item.line}: {part or 'drafter'} imports {item.name}")
        elif (part, target) in LAZY_ARROWS and not item.lazy:
            found.append(f"{module}:{item.line}: {item.name} outside a function")
    return found


def network_imports(module: str, imports: list[Import]) -> list[str]:
    """Imports of anything in NETWORK."""
    return _of(NETWORK, module, imports)


def qt_outside_app(module: str, imports: list[Import]) -> list[str]:
    """Imports of Qt in a module that is not part of the window."""
    return [] if part_of(module) == "app" else _of(QT, module, imports)


def too_long(module: str, source: str) -> list[str]:
    """A module of more than MAX_LINES lines."""
    lines = len(source.splitlines())
    return [f"{module}: {lines} lines, more than {MAX_LINES}"] if lines > MAX_LINES else []


def _of(names: tuple[str, ...], module: str, imports: list[Import]) -> list[str]:
    return [
        f"{module}:{item.line}: imports {item.name}"
        for item in imports
        if any(item.within(name) for name in names)
    ]
