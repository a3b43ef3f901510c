#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

WINDOW *terminal_window(void) { return stdscr; }
int terminal_start_colors(void) {
  return has_colors() && start_color() == OK && use_default_colors() == OK ? COLORS : 0;
}
int terminal_pairs(void) { return COLOR_PAIRS; }
bool terminal_new(const char *name) { return newterm(name, stdout, stdin) != NULL; }
void terminal_redraw_all(void) { clearok(curscr, TRUE); }
int terminal_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void terminal_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

void terminal_system_size(int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
  *columns = size.ws_col;
  *rows = size.ws_row;
}

// Signals that the loop answers, then those a crash raises.
static const int watched[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { WATCHED = sizeof watched / sizeof *watched, CRASHES = sizeof crashes / sizeof *crashes };

static volatile sig_atomic_t noted[65];
static struct sigaction old_watched[WATCHED], old_crashes[CRASHES];
static struct termios saved;
static bool has_saved;
static char restore_bytes[256];
static size_t restore_count;
static char crash_stack[64 * 1024];

static void note(int signal) { noted[signal] = 1; }

// Gives the terminal back, then lets the crash happen again under the handler of before, so that
// its report is seen. Only calls that are safe within a signal handler.
static void guard(int signal, siginfo_t *info, void *context) {
  (void)context;
  ssize_t written = write(STDOUT_FILENO, restore_bytes, restore_count);
  (void)written;
  if (has_saved) tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &old_crashes[i], NULL);
  // What was sent isn't caused by an instruction that will run again, so it must be sent again.
  if (info->si_code == SI_USER) sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
  if (info->si_code <= 0) raise(signal);
}

void terminal_remember(void) {
  has_saved = tcgetattr(STDIN_FILENO, &saved) == 0;
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], NULL, &old_watched[i]);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], NULL, &old_crashes[i]);
}

void terminal_watch(const char *restore, size_t count) {
  restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
  memcpy(restore_bytes, restore, restore_count);
  memset((void *)noted, 0, sizeof noted);
  struct sigaction action = {.sa_handler = note};
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &action, NULL);
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  stack_t old = {0};
  if (sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE)) sigaltstack(&stack, NULL);
  struct sigaction crash = {.sa_sigaction = guard, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crash, NULL);
}

void terminal_forget(void) {
  if (has_saved) tcsetattr(STDIN_FILENO, TCSADRAIN, &saved);
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &old_watched[i], NULL);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &old_crashes[i], NULL);
}

bool terminal_noted(int signal) {
  bool was = noted[signal];
  noted[signal] = 0;
  return was;
}

void terminal_stop(void) {
  struct sigaction action = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &action, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

int terminal_wait(int milliseconds) {
  sigset_t block, before;
  sigemptyset(&block);
  for (int i = 0; i < WATCHED; i++) sigaddset(&block, watched[i]);
  // Blocked but for the wait itself, so that no signal falls between the look and the wait.
  sigprocmask(SIG_BLOCK, &block, &before);
  int result = -1;
  bool any = false;
  for (int i = 0; i < WATCHED; i++) any = any || noted[watched[i]];
  if (!any) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    result = ppoll(&input, 1, &time, &before);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return result;
}

bool terminal_is_there(void) {
  struct termios modes;
  return tcgetattr(STDIN_FILENO, &modes) == 0;
}
