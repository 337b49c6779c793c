"""Benefits as data, one TOML file each, and the check that nothing among them is wrong or left out."""
