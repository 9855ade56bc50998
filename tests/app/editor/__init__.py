"""Tests of drafter/app/editor."""
