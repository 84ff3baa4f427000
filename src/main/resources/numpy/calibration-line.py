finite = np.isfinite(log_odds)
x = log_odds[finite]
r = right[finite].astype(float)
m, s = x.mean(), x.std()
d = np.stack([np.ones_like(x), (x - m) / s])
w = np.zeros(2)
for _ in range(50):
    q = 1 / (1 + np.exp(-(w @ d)))
    w += np.linalg.solve((d * (q * (1 - q))) @ d.T, d @ (r - q))
