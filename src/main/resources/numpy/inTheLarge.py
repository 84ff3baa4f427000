finite = np.isfinite(log_odds)
x = log_odds[finite]
r = right[finite]
share = r.mean()
low, high = np.log(share / (1 - share)) - np.array([x.max(), x.min()])
for _ in range(200):
    value = (low + high) / 2
    if (1 / (1 + np.exp(-(value + x)))).mean() > share:
        high = value
    else:
        low = value
