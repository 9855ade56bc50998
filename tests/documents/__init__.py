"""What docs/ says is held against the program; `python -m tests.documents` writes what follows from it."""
