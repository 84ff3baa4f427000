x = np.where(np.isinf(odds), odds, a * odds + c)
z = -np.logaddexp(0, -x)
