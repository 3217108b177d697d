"""Who stands in a document: approving bodies, owners, signatories."""
