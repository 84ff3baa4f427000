x = np.where(abs(odds) < 2**20, np.rint(odds * 2**32) / 2**32, odds)
for k in range(len(start)):
    s = np.searchsorted(start[k], x[:, k], side="right") - 1
    z[:, k] = np.log(np.array(share[k])[np.maximum(s, 0)])
