"""How fast the parts are, as ratios to the bare thing underneath: `make bench`."""
