#ifndef SIGNUP_CPSEUDOTERMINAL_SHIM_H
#define SIGNUP_CPSEUDOTERMINAL_SHIM_H
#include <stddef.h>

/* The C library has these, but Swift's Glibc module hides them. */
int posix_openpt(int flags);
int grantpt(int descriptor);
int unlockpt(int descriptor);
int ptsname_r(int descriptor, char *buffer, size_t size);

/* POSIX_SPAWN_SETSID: the child leads a session, and the first terminal that it opens controls it. */
static inline short cpseudoterminal_newsession(void) { return 0x80; }

#endif
