z[np.isneginf(z).all(axis=1)] = 0
