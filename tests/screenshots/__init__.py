"""Pictures of the main states of the window: `python -m tests.screenshots FOLDER`."""
