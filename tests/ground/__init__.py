"""What the tests stand on: a browser, a database server, a mail server; and running itself."""
