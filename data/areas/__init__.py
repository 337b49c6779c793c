"""The places of the directory: where their names, codes and points come from, and their other names."""
