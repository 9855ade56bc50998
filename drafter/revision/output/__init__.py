"""A comparison for people and for scripts: text, JSON, a page of HTML."""
