// SignupApp
