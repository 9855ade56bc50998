"""The types of slots: each checks what the user typed and gives it the form the text wants."""
