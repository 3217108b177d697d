"""What happens in the room: who is there for which item."""
