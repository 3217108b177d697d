"""Governors: what they declared, and which areas they follow."""
