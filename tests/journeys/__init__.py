"""Tests that drive the whole program as a person would."""
