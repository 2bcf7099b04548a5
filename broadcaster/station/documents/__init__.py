"""
The JSON forms of what the use cases give, the same for commands and console.

Their names are fixed: programs of others read them. One module for each noun.
"""
