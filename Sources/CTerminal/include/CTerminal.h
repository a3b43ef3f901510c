// What Swift can't reach by itself: macros and variables of ncurses, signals, and the guard that
// gives the terminal back after a crash.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <stddef.h>
#include <stdint.h>

static const attr_t terminal_bold = A_BOLD;
static const attr_t terminal_underlined = A_UNDERLINE;
static const attr_t terminal_reversed = A_REVERSE;

// The window that covers the screen.
WINDOW *terminal_window(void);
// Switches colours on and says how many there are, 0 without any.
int terminal_start_colors(void);
// How many pairs of colours may be in use at once.
int terminal_pairs(void);
// Opens the screen on the standard streams; false when there is no description of the terminal.
bool terminal_new(const char *name);
// Makes the next refresh draw everything.
void terminal_redraw_all(void);
// Takes the language's letters from the environment, and UTF-8 where it says something else.
void terminal_use_utf8(void);
// The columns ncurses will count for a scalar.
int terminal_width(uint32_t scalar);
// The size the system knows, 0 where it doesn't.
void terminal_system_size(int *columns, int *rows);

// Remembers the modes of the terminal and the handlers of signals as they are now.
void terminal_remember(void);
// Notes signals instead of dying of them, and guards against crashes; `restore` is what then is
// written to give the screen back.
void terminal_watch(const char *restore, size_t count);
// Gives back modes and handlers as they were remembered.
void terminal_forget(void);
// Whether the signal came since the last time this was asked.
bool terminal_noted(int signal);
// Stops the process as the terminal's suspend key does, and returns when it goes on.
void terminal_stop(void);
// Waits until a byte can be read (1), time is up (0) or a signal came (-1, also one before).
int terminal_wait(int milliseconds);
// Whether the terminal still answers.
bool terminal_is_there(void);
