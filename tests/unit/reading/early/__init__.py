"""The first invented documents: control blocks of every common shape."""
