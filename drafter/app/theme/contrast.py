"""Contrast of two colours as the Web Content Accessibility Guidelines 2.2 compute it."""

from __future__ import annotations

AA_TEXT = 4.5
AAA_TEXT = 7.0
AA_GRAPHICS = 3.0
_LINEAR_BELOW = 0.04045


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, of "#rrggbb"."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * _channel(red) + 0.7152 * _channel(green) + 0.0722 * _channel(blue)


def contrast(first: str, second: str) -> float:
    """The ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
