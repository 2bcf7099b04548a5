"""Whom the station tells of itself: mail in the evening and when it is silent, webhooks for programs."""
