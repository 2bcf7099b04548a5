"""What somebody asks for in steps: shown or heard first, then done; the same for pages and programs."""
