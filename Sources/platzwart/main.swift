import App

platzwartMain()
