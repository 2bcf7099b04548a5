"""Access: accounts, logins, tokens and the tries that failed; secrets lie here as hashes alone."""
