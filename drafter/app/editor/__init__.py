"""The sheet: a resolution shown and edited, every keystroke an edit of the model."""
