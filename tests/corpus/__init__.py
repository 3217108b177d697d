"""Files that schools and attackers send, made when the tests run; a few real ones are kept."""
