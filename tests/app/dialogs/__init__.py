"""Tests of drafter/app/dialogs."""
