"""Who approved and who keeps a policy, weighed by the words beside each that could have."""
