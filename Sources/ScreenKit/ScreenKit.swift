// The target ScreenKit: see the table of targets in README.md.
