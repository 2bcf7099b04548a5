"""The control socket: other processes of this machine ask and order the player."""
