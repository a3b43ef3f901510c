// The target App: see the table of targets in README.md.
