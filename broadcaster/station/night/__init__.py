"""The night: from the feeds to bulletins that wait for approval, and the page of what is missing."""
