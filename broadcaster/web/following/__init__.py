"""What open pages follow: changes as they happen, and looks that are shared or kept."""
