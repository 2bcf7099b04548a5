"""What sounds on one output: what waits there, what is chosen, and the sound itself."""
