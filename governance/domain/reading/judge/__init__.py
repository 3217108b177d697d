"""The judge: weighs what the recognisers propose and decides what the document says."""
