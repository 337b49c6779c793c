"""Set-up and start-up, in the standard library alone: they run before any environment exists."""
