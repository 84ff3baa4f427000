top = z.argmax(axis=1)
right = top == y
z = (z - z[i, top][:, None]) / {{T}}
e = np.exp(z)
e[i, top] = 0
rest = e.sum(axis=1)
e[i, top] = 1
p = e / (1 + rest)[:, None]
confidence = p[i, top]
nats = np.log1p(rest) - z[i, y]
log_odds = -np.log(rest)
