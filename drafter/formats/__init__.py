"""Files in and out: one module or package per format, and a registry of them."""
