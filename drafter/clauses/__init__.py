"""The clause library: stored resolutions, clause templates, search and tracing."""
