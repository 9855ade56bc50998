"""What a key press in the text means."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Command(Enum):
    """What the editor does with a key."""

    MOVE = auto()
    TEXT = auto()
    NEW_PARAGRAPH = auto()
    TAB = auto()
    BACKTAB = auto()
    BACKSPACE = auto()
    BACKSPACE_WORD = auto()
    DELETE = auto()
    DELETE_WORD = auto()
    DELETE_TO_END = auto()
    NONE = auto()


_K = Qt.Key
_MOVING = frozenset(
    {
        _K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End,
        _K.Key_PageUp, _K.Key_PageDown, _K.Key_Shift, _K.Key_Control, _K.Key_Alt, _K.Key_Meta,
        _K.Key_AltGr, _K.Key_CapsLock,
    }
)  # fmt: skip
_S = QKeySequence.StandardKey
_DELETING = (
    (_S.DeleteStartOfWord, Command.BACKSPACE_WORD),
    (_S.DeleteEndOfWord, Command.DELETE_WORD),
    (_S.DeleteEndOfLine, Command.DELETE_TO_END),
    (_S.Delete, Command.DELETE),
    (_S.Backspace, Command.BACKSPACE),
)
_PLAIN = {
    _K.Key_Return: Command.NEW_PARAGRAPH,
    _K.Key_Enter: Command.NEW_PARAGRAPH,
    _K.Key_Tab: Command.TAB,
    _K.Key_Backtab: Command.BACKTAB,
    _K.Key_Backspace: Command.BACKSPACE,
    _K.Key_Delete: Command.DELETE,
}


def is_text(event: QKeyEvent) -> bool:
    """Whether the key types characters.

    AltGr counts as Ctrl+Alt on some systems and still types, but no plain letter: that is a shortcut.
    """
    modifiers = event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if control != alt or bool(modifiers & Qt.KeyboardModifier.MetaModifier):
        return False
    text = event.text()
    if control and text.isascii() and text.isalnum():
        return False
    return bool(text) and (text.isprintable() or text in "\u00a0\u202f\u2011\u00ad")


def command_of(event: QKeyEvent) -> Command:
    """The command of a key press; NONE for what the editor does not use."""
    for standard, command in _DELETING:
        if event.matches(standard):
            return command
    key = Qt.Key(event.key())
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if key in _PLAIN and not alt and not control:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return Command.BACKTAB if shifted and key == _K.Key_Tab else _PLAIN[key]
    if key in _MOVING:
        return Command.NONE if alt and key in (_K.Key_Up, _K.Key_Down) else Command.MOVE
    return Command.TEXT if is_text(event) else Command.NONE
