"""What stands around every page: headers, errors, the menu, signing in."""
