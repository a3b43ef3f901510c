// The target Screens: see the table of targets in README.md.
