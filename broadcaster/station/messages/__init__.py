"""Urgent and emergency messages: spoken, handed to the player, signed for."""
