"""What runs by itself, on a real database, with a real mail server and real processes."""
