y = labels[judged]
i = np.arange(len(y))
p = scores[judged]
top = p.argmax(axis=1)
right = top == y
given = p[i, top]
rest = np.where(np.arange(p.shape[1]) == top[:, None], 0, p).sum(axis=1)
total = np.cumsum(p, axis=1)[:, -1]  # term by term
total[np.abs(total - 1) <= p.shape[1] * np.finfo(float).eps] = 1
p = p / total[:, None]
confidence = p[i, top]
nats = -np.log(p[i, y])
log_odds = np.log(given) - np.log(rest)
