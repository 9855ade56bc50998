"""Tests of drafter/app."""
