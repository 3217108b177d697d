"""The records verbs: people and their posts, schools, setting up."""
