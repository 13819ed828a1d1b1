"""People: who agreed to what, and who checked what."""
