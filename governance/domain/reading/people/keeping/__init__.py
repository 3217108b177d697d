"""Who keeps a policy, where no label names anybody: in a line, a table or a sentence."""
