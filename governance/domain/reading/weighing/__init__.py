"""Weighing what no rule reads: each word beside a date has the weight that documents gave it."""
