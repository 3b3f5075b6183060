"""Kakehashi runs an industrial cooperation programme between two countries."""
