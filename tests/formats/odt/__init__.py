"""Tests of drafter/formats/odt."""
