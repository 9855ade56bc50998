"""Tests of drafter/formats/pdf."""
