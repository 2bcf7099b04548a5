"""
Sound: what everybody who works with samples agrees on, one way for all of them.

Made here: house sound out of files, resampled sound, measurements, MP3. May know: audio libraries, `errors`.
Must never come in: voices, templates, outputs, the clock; what a sound is for is asked above.
"""
