// What reading workbooks takes of libzip.
#include <zip.h>
