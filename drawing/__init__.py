"""The pictures of the demonstration site, drawn from one kit of parts.

`python -m drawing` writes every scene to `images/` and describes it in `images/pictures.yml`.
The pictures are in the public domain (CC0 1.0).
"""
