#ifndef SIGNUP_CCRYPT_SHIM_H
#define SIGNUP_CCRYPT_SHIM_H
#include <crypt.h>
#endif
