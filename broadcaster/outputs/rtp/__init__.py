"""RTP multicast with its announcements."""
