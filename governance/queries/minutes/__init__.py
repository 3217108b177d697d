"""What is asked about minutes: the facts they are drafted from, and how they stand."""
