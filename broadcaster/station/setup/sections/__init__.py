"""The sections of station.toml, a module each: the frozen settings, and how a form is read into them."""
