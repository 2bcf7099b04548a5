"""An urgent or emergency message: spoken on this machine, handed to the player that is on air."""
