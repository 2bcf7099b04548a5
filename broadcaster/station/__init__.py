"""
The station: wires the rooms together and runs the night and the day.

Made here: the configuration, the station (all rooms joined), the nightly run, the daemon.
May know: every room below. Must never come in: how a room does its work; words for the screen (cli, web).
"""
