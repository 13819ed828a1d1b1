"""Other forms of what is published, such as paper. From a publication, never from the built site."""
