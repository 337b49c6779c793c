"""How the assistant speaks: pure functions from the directory's objects to a reply."""
