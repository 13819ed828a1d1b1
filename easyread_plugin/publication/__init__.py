"""The conductor: load, parse, decide what may be published, find, speak, lay out."""
