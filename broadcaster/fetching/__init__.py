"""
The guarded way out to the network, and why it failed, in words that a clerk understands.

Made here: bytes of an address that may be asked, or a reason. May know: sockets, HTTP, errors.
Must never come in: what the bytes mean.
"""
