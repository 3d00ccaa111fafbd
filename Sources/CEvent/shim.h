// What the preview takes of libevent: its loop, its server for HTTP, and what both hand over.
// The system's types come first, as every other module has them: libevent's own settings would give them other fields.
#include <sys/types.h>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <event2/thread.h>
