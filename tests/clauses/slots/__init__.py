"""Tests of the slot types."""
