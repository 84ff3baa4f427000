x = b * np.logaddexp(0, odds) - a * np.logaddexp(0, -odds) + c
z = -np.logaddexp(0, -np.where(np.isinf(odds), odds, x))
