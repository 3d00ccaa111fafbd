// Debian ships the core in one package and the extensions in another; both headers are needed.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
