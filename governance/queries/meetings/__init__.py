"""What is asked about meetings: their calendar, agendas and notice."""
