u, k = np.unique(-confidence, return_inverse=True)
n_k = np.bincount(k)
wrong = (np.bincount(k, ~right) / n_k)[np.sort(k)]
value = (np.cumsum(wrong) / np.arange(1, len(wrong) + 1)).mean()
