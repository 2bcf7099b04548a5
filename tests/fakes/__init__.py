"""Fakes of the ports: they keep the contracts (`tests/contracts/` holds them to it) and fail on demand."""
