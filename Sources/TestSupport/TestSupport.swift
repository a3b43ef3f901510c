// The target TestSupport: see the table of targets in README.md.
