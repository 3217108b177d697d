"""What is asked about meetings: their calendar, agendas, notice and decisions."""
