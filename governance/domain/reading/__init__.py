"""Reading what a policy document says of its own dates, approval and signatories."""
