"""
Loudspeakers that take commands and answer: what is said to them, and who obeys.

Made here: signed commands over MQTT, the roll call of who answers, simulated loudspeakers.
May know: ports, clock, a broker. Must never come in: rundowns, bulletins, rows.
"""
