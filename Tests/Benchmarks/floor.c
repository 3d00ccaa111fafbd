// Writes the files of a site and does nothing else: the least that any generator of these files can take.
//
//     floor FOLDER < LIST        a line of LIST: a size in bytes, a space, a path relative to FOLDER
//
// FOLDER is made and must not exist. The bytes come from memory. Folders are made when their first file is reached.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void make_folders(int root, char *path) {
  for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdirat(root, path, 0755) != 0 && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  if (mkdir(arguments[1], 0755) != 0) fail(arguments[1]);
  int root = open(arguments[1], O_RDONLY | O_DIRECTORY);
  if (root < 0) fail(arguments[1]);

  char *line = NULL, *bytes = NULL;
  size_t capacity = 0, held = 0;
  ssize_t length;
  while ((length = getline(&line, &capacity, stdin)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    char *path;
    size_t size = strtoull(line, &path, 10);
    path += 1;
    if (size > held) {
      bytes = realloc(bytes, size);
      if (!bytes) fail("memory");
      memset(bytes + held, 'm', size - held);
      held = size;
    }
    int file = openat(root, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0 && errno == ENOENT) {
      make_folders(root, path);
      file = openat(root, path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    }
    if (file < 0) fail(path);
    for (size_t written = 0; written < size;) {
      ssize_t step = write(file, bytes + written, size - written);
      if (step < 0) fail(path);
      written += (size_t)step;
    }
    if (close(file) != 0) fail(path);
  }
  return 0;
}
