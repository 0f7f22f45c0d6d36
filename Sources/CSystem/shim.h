#ifndef SIGNUP_CSYSTEM_SHIM_H
#define SIGNUP_CSYSTEM_SHIM_H
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// In Swift the name flock means the struct that fcntl takes.
static inline int signup_flock(int descriptor, int operation) {
  return flock(descriptor, operation);
}

// renameat2 that fails with EEXIST instead of replacing a file. glibc shows it to _GNU_SOURCE only.
static inline int signup_rename_exclusively(
    int old_folder, const char *old_name, int new_folder, const char *new_name) {
  const unsigned int no_replace = 1;
  return (int)syscall(SYS_renameat2, old_folder, old_name, new_folder, new_name, no_replace);
}

// Tells the disk to begin with what will soon have to be there, and does not wait for it.
static inline int signup_begin_writing(int descriptor) {
  const unsigned int write = 2;
  return (int)syscall(SYS_sync_file_range, descriptor, 0L, 0L, write);
}

// glibc shows syncfs to _GNU_SOURCE only.
static inline int signup_sync_file_system(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}

// Keeps passwords out of core dumps and away from other processes of the same account.
static inline int signup_forbid_core_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// glibc shows pipe2 to _GNU_SOURCE only.
int pipe2(int ends[2], int flags);
#endif
