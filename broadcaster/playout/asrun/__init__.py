"""What really aired: rows out of what outputs report, written in order, however long the disk takes."""
