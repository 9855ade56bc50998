"""Tests of agreed language."""
