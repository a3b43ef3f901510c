// The target TerminalIO: see the table of targets in README.md.
