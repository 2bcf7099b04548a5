"""Messages that go over the programme: ordered, kept on the disk, made ready, said again after a crash."""
