"""The only folder that knows MkDocs: its events become calls of the publication."""
