"""The pictures that come with easyread, drawn from one kit of parts.

`python -m drawing` writes every scene to `easyread_plugin/pictures/pack/` and describes it in `pack.yml` there.
A site gets one with `easyread pictures add NAME`.
The pictures are in the public domain (CC0 1.0).
"""
