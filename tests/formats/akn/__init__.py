"""Tests of drafter/formats/akn."""
