"""Minutes: written by the clerk, agreed at the next meeting of the body, signed, and then fixed."""
