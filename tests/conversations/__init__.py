"""Conversations that the assistant must get right: made from the directory's facts, and written by hand."""
