#!/usr/bin/env python3
"""Measures a full-screen program from outside, in a pseudo-terminal.

usage: tty_messung.py [--warteliste | --gruppen] [--groesse 80x24] [--term NAME] -- PROGRAM [WORD ...]

Prints name=value pairs: start_ms (to the last byte of the first screen), taste_ms and taste_bytes
(the arrow key down on the first screen: median and most), buchstabe_ms (a letter typed on the
second screen) and rss_kb. With --warteliste the keys and the letters, those of a search, are typed
on the third screen, and zuwachs_kb is what that screen takes; with --gruppen the keys are arrows and
the blank on the fifth. Exit status 1 where the program
ended before it showed a screen.
A time runs from writing the key to the last byte that comes before 60 ms of silence.
"""
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time

QUIET = 0.06
DOWN = b"\x1bOB"
BOARD = [DOWN, b"\x1bOC", b" ", DOWN, b"\x1bOD", b" "]


def start(words, size, term):
    pid, terminal = pty.fork()
    cells = struct.pack("HHHH", size[1], size[0], 0, 0)
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, cells)
        # Without what a user has set: the first screen is then always the same.
        os.environ.update(TERM=term, LC_ALL="C.UTF-8", XDG_CONFIG_HOME="/dev/null")
        os.execvp(words[0], words)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, cells)
    return pid, terminal


def option(words, name, default):
    return words[words.index(name) + 1] if name in words else default


def answer(terminal, quiet):
    """The number of bytes that come before silence, and when the last of them came."""
    count, last = 0, None
    while select.select([terminal], [], [], quiet)[0]:
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not data:
            break
        count, last = count + len(data), time.perf_counter()
    return count, last


def press(terminal, key):
    begin = time.perf_counter()
    os.write(terminal, key)
    count, last = answer(terminal, QUIET)
    return count, ((last or begin) - begin) * 1000


def memory(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1])
    return 0


def main():
    split = sys.argv.index("--")
    options = sys.argv[1:split]
    size = [int(n) for n in option(options, "--groesse", "80x24").split("x")]
    pid, terminal = start(sys.argv[split + 1:], size, option(options, "--term", "xterm-256color"))
    begin = time.perf_counter()
    _, last = answer(terminal, 0.12)
    first = ((last or begin) - begin) * 1000
    # What the program does when nobody types.
    answer(terminal, 0.5)
    before = memory(pid)
    if before == 0:
        sys.exit(1)
    waiting = "--warteliste" in options
    if waiting:
        os.write(terminal, b"3")
        answer(terminal, 1.5)
    if "--gruppen" in options:
        os.write(terminal, b"5")
        answer(terminal, 1.0)
        steps = [press(terminal, BOARD[i % len(BOARD)]) for i in range(60)]
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        print(f"start_ms={first:.2f} taste_ms={statistics.median(s[1] for s in steps):.3f}",
              f"taste_bytes={max(s[0] for s in steps)}")
        return
    # Enough to leave the first page, and so the cheap steps.
    steps = [press(terminal, DOWN) for _ in range(80 if waiting else 15)]
    press(terminal, b"/" if waiting else b"2")
    letters = [press(terminal, key.encode()) for key in ("muell an" if waiting else "01082401032745")]
    rss = memory(pid)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    print(f"start_ms={first:.2f} taste_ms={statistics.median(s[1] for s in steps):.3f}",
          f"taste_bytes={max(s[0] for s in steps)}",
          f"buchstabe_ms={(max if waiting else statistics.median)(s[1] for s in letters):.3f}",
          f"rss_kb={rss} zuwachs_kb={rss - before}")


main()
