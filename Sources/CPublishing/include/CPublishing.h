#ifndef CPUBLISHING_H
#define CPUBLISHING_H

/// Lets two folders change places in one step; an errno, or 0.
int milepost_exchange(const char *first, const char *second);
/// Waits until the disk has what was written to the file system of a folder; an errno, or 0.
int milepost_sync(const char *folder);
/// Whether another file system, or another part of this one, is mounted at a path.
int milepost_is_mount(const char *path);

#endif
