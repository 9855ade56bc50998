"""Colours and fonts, from resources/themes."""
