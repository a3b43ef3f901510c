// The target Exchange: see the table of targets in README.md.
