"""
Between stations: another station live, and what stations give to each other.

Made here: the sound of another station, and the truth about which seconds came from there.
Must never come in: rows, rundowns, grids.
"""
