#ifndef SIGNUP_CCRYPT_SHIM_H
#define SIGNUP_CCRYPT_SHIM_H
#include <crypt.h>

// The size of libcrypt's working memory. The struct itself is too large a tuple for Swift.
static const int signup_crypt_data_size = sizeof(struct crypt_data);
#endif
