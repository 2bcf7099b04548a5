"""Commands of the air: the schedule, the player, messages and alerts."""
