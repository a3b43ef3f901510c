// The target Texte: see the table of targets in README.md.
