"""Tests of drafter/app/panels."""
