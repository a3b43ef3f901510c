#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <sys/stat.h>
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

/// The number of a file, another one for each file that is there or still open; 0 where there is
/// none.
static inline uint64_t file_number(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 ? status.st_ino : 0;
}

/// Makes an empty file for those who may open another one, where there is none yet; for its owner
/// only where it can't be given to the same group. Returns 0, or why it can't be made.
static inline int make_file_like(const char *path, const char *model) {
  struct stat status;
  if (stat(model, &status) != 0) return errno;
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return errno == EEXIST ? 0 : errno;
  uid_t owner = geteuid() == 0 ? status.st_uid : (uid_t)-1;
  mode_t rights = fchown(file, owner, status.st_gid) == 0 ? 0666 : 0600;
  fchmod(file, status.st_mode & rights);
  close(file);
  return 0;
}
