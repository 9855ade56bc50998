"""The user's side: saving, journal, recovery, backups and settings."""
