"""Speech: voices, the worker that speaks, clips and their cache, MP3 files and times."""
