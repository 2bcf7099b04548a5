"""Commands of the newsroom and the studio: from a feed to an approved bulletin."""
