"""Benefits as data, one TOML file each, with the named conditions (terms.toml) that their rules use."""
