#ifndef CLIMITS_H
#define CLIMITS_H

#include <stddef.h>

/// Where the memory of the process is limited (`ulimit -v`): lets it end with a text on standard error and status 1 when there is not
/// enough, and at once if there is less than `least` bytes, with which threads wait for ever that cannot start. The text has to live as
/// long as the process.
void milepost_explain_lack_of_memory(size_t least, const char *text);
/// Whether some threads, 16 at most, can run at the same time; where they cannot, the work would wait for them for ever.
int milepost_can_start_threads(int count);
/// Whether the process may have some files open at once. It is allowed as many as it may allow itself.
int milepost_can_open_files(int count);
/// Writes standard output line by line, and ends the process with a text on standard error and status 1 if some of it could not be
/// written. The text has to live as long as the process.
void milepost_explain_lost_output(const char *text);

#endif
