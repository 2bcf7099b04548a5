"""The station at a glance: what airs, what really will, whether tomorrow is ready, what needs a person."""
