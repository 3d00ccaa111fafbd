// Runs a command and prints what it took: wall, user and system seconds, and the peak of its memory in bytes.
//
//     launch COMMAND ARGUMENT…
//
// A program of its own, since a process that starts another lends it its own peak of memory, and Python's is larger than that of
// some programs measured here. What the command prints is dropped; its errors pass. The status is the command's.

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 2) return 2;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) return 2;
  if (child == 0) {
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0) _exit(127);
    execv(arguments[1], arguments + 1);
    perror(arguments[1]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 2;
  clock_gettime(CLOCK_MONOTONIC, &end);
#ifdef __APPLE__
  double peak = (double)usage.ru_maxrss;
#else
  double peak = (double)usage.ru_maxrss * 1024;
#endif
  printf("%.6f %.6f %.6f %.0f\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9,
         seconds(usage.ru_utime), seconds(usage.ru_stime), peak);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
