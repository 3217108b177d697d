"""How a text is judged to be a policy or a paper of another kind: signs, and what each weighs."""
