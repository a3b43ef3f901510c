#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

/// sqlite3_config takes a variable number of arguments, which Swift can't call. Without the
/// statistics of memory SQLite needs no lock for each allocation.
static inline int sqlite_without_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// What make_private_file says of a file that is there already.
static const int file_exists = EEXIST;

/// Makes an empty file that only its owner may open. SQLite writes into such a file, but would make
/// one that others may read. Returns 0, or why it can't be made.
static inline int make_private_file(const char *path) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  close(file);
  return 0;
}

/// Deletes a file where it is there.
static inline void delete_file(const char *path) { unlink(path); }
