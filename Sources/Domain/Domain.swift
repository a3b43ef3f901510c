// The target Domain: see the table of targets in README.md.
