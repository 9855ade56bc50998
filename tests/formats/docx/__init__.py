"""Tests of drafter/formats/docx."""
