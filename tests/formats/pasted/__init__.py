"""Tests of drafter/formats/pasted."""
