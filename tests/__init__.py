"""What 老幼通 promises, one file a promise."""
