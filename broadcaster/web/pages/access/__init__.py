"""Pages of who may come in: logging in, people and their roles, the station's certificate."""
