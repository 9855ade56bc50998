"""Tests of drafter/formats."""
