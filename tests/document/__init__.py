"""Tests of drafter/document."""
