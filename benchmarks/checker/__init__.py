"""The convention checker on official texts: false findings and recall of planted errors."""
