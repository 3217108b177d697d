"""Recognisers of control blocks: labels, their values, tables, histories and signatures."""
