// What a process that is kept short of memory, threads or room on a disk can still say before it ends.
#include "CLimits.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const char *sentence;

static void say(int number) {
  (void)number;
  ssize_t written = write(STDERR_FILENO, sentence, strlen(sentence));
  (void)written;
  _exit(1);
}

void milepost_explain_lack_of_memory(size_t least, const char *text) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return;
  sentence = text;
  if (limit.rlim_cur < least) say(0);
  // Memory that was asked for and not given ends a program in any of these ways.
  static const int ends[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT};
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) signal(ends[i], say);
}

static void *wait_for(void *lock) {
  pthread_mutex_lock(lock);
  pthread_mutex_unlock(lock);
  return NULL;
}

int milepost_can_start_threads(int count) {
  pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_t threads[16];
  int started = 0;
  // All at once, as the work will want them.
  pthread_mutex_lock(&lock);
  while (started < count && started < 16 && pthread_create(&threads[started], NULL, wait_for, &lock) == 0) started++;
  pthread_mutex_unlock(&lock);
  for (int i = 0; i < started; i++) pthread_join(threads[i], NULL);
  return started == count;
}

int milepost_can_open_files(int count) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1;
  rlim_t usual = limit.rlim_cur;
  limit.rlim_cur = limit.rlim_max;
  // Some systems have a smaller bound than the one they tell.
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) limit.rlim_cur = usual;
  return limit.rlim_cur >= (rlim_t)count;
}

static const char *lost_output;

static void complain_of_lost_output(void) {
  errno = 0;
  if (fflush(stdout) == 0 && !ferror(stdout)) return;
  // Whoever reads no further, as head does, wants to hear nothing.
  if (errno == EPIPE) return;
  fputs(lost_output, stderr);
  _exit(1);
}

void milepost_explain_lost_output(const char *text) {
  lost_output = text;
  // Line by line at once, into pipes too.
  setvbuf(stdout, NULL, _IOLBF, 0);
  atexit(complain_of_lost_output);
}
