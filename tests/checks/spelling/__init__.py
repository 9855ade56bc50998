"""General spelling."""
