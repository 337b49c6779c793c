"""The directory over HTTP: its objects as the API sends them, and the one client that asks for them."""
