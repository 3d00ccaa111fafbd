// The files that travel in the program: the templates, and what new plans are made of.
#ifndef C_SHIPPED_FILES_H
#define C_SHIPPED_FILES_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  // From the repository on, such as "templates/layout.mustache".
  const char *path;
  const uint8_t *bytes;
  size_t count;
} built_in_file;

size_t built_in_file_count(void);

// The files are in the order of their paths.
built_in_file built_in_file_at(size_t index);

#endif
