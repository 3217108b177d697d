"""Who and how often: owners, approving bodies, signatories and rates of review."""
