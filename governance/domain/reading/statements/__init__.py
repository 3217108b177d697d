"""What sentences say of the policy: how often it is reviewed, and who approves or writes it."""
