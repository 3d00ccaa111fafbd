// What reading the parts of a workbook takes of expat.
#include <expat.h>
