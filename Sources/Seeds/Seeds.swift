// The target Seeds: see the table of targets in README.md.
