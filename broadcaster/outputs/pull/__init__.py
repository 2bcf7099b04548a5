"""Loudspeakers and players that fetch the sound themselves: MP3 over HTTP, HLS."""
