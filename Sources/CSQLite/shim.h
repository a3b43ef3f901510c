#include <sqlite3.h>

/// sqlite3_config takes a variable number of arguments, which Swift can't call. Without the
/// statistics of memory SQLite needs no lock for each allocation.
static inline int sqlite_without_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
