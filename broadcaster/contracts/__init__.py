"""
The contracts of the house as tests, for those who write plug-ins.

    pytest --pyargs broadcaster.contracts --voice NAME [--voice-options FILE.toml]

Made here: the rules of `ports`, asked of a real engine through its entry point. pytest is needed, and comes
with `pip install broadcaster[dev]`. Must never come in: what the house's own tests need besides.
"""
