#ifndef SIGNUP_CGETOPT_SHIM_H
#define SIGNUP_CGETOPT_SHIM_H
#include <getopt.h>

/* getopt's results are globals, which Swift 6 cannot read; each shim reads or sets one of them. */
static inline int cgetopt_index(void) { return optind; }
static inline const char *cgetopt_argument(void) { return optarg; }
static inline int cgetopt_refused(void) { return optopt; }
static inline void cgetopt_restart(void) { optind = 0; opterr = 0; }

#endif
