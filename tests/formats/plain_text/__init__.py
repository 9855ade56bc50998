"""Tests of drafter/formats/plain_text."""
