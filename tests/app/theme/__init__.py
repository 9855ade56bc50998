"""Tests of drafter/app/theme."""
