"""Who may come in, as whom, and what he may do here: accounts, logins, codes, tokens."""
