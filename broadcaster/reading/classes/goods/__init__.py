"""What is made, traded or graded by its code: varieties, models, standards, sizes."""
