"""Tests of prior resolutions beside a draft."""
