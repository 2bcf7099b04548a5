"""Audio made ready ahead, so that the loop never meets a bad file or a slow disk."""
