#ifndef SIGNUP_CNCURSES_SHIM_H
#define SIGNUP_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>
#include <ncursesw/term.h>

/* ncurses answers NULL or -1 for a string that a terminal does not have. */
static inline const char *cncurses_string(const char *capability) {
  const char *string = tigetstr((char *)capability);
  return string == (const char *)-1 ? NULL : string;
}

/* Swift cannot call variadic functions. */
static inline const char *cncurses_format(const char *string, int first, int second) {
  return tiparm(string, first, second);
}

/* Frees the entry that setupterm read; cur_term is a global, which Swift 6 cannot read. */
static inline void cncurses_forget(void) { del_curterm(cur_term); }

#endif
