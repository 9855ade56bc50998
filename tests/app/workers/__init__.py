"""Tests of drafter/app/workers."""
