// The target Store: see the table of targets in README.md.
