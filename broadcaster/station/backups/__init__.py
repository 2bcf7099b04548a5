"""Copies of a station for the day on which its disk dies: made every night, kept by rule, put back whole."""
