"""
The commands: people and other programs come in here.

Made here: nothing; a command parses, calls the station, shows. May know: everything below.
Must never come in: a decision about news, sound, schedule or airtime.
"""
