"""Years: with no word for them, of a life, before our era, of a league."""
