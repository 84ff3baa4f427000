luck = np.where(n_b > 1, acc * (1 - acc) / np.maximum(n_b - 1, 1), gap**2)
value = np.sqrt(max(0, (share * (gap**2 - luck)).sum()))
