"""What runs by itself: opening reviews, reminding, sending the post, checking what is kept."""
