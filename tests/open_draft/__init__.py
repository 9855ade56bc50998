"""Tests of the open draft."""
