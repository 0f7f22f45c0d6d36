#ifndef SIGNUP_CNCURSES_SHIM_H
#define SIGNUP_CNCURSES_SHIM_H
/* setlocale, wcwidth and the wide half of ncurses. */
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncursesw/ncurses.h>
#include <ncursesw/term.h>

/* glibc declares wcwidth only to those who ask for X/Open. */
extern int wcwidth(wchar_t scalar);

/* The windows are globals, which Swift 6 cannot read. */
static inline WINDOW *cncurses_window(void) { return stdscr; }
static inline void cncurses_forget_screen(void) { clearok(curscr, TRUE); }

/* The attributes are macros with a cast, which Swift does not import. */
static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }

/* Swift has bytes, and C's characters may have a sign. */
static inline int cncurses_add(WINDOW *window, const unsigned char *bytes, int count) {
  return waddnstr(window, (const char *)bytes, count);
}

/* ncurses answers NULL or -1 for a string that a terminal does not have. */
static inline const char *cncurses_string(const char *capability) {
  const char *string = tigetstr((char *)capability);
  return string == (const char *)-1 ? NULL : string;
}

#endif
