"""From prior text to template: what recurs in the library, and saving it as a clause."""
