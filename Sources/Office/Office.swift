// The target Office: see the table of targets in README.md.
