"""The journal: every act as one entry, chained, and what is checked of it."""
