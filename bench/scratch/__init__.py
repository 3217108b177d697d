"""The scratch register that the pages are measured on."""
