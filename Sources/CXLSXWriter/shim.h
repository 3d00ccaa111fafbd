// What writing workbooks takes of libxlsxwriter.
#include <xlsxwriter.h>
