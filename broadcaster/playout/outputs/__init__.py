"""
What takes the sound away: files, cards, streams, loudspeakers.

Made here: implementations of `ports.Output`, one a file, found by entry point. May know: the port, the
protocol or device it drives. Must never come in: rundowns, rows, each other.
"""
