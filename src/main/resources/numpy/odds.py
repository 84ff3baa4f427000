m = z.max(axis=1, keepdims=True)
top = z.argmax(axis=1)
e = np.exp(z - m)
e[i, top] = 0
rest = e.sum(axis=1, keepdims=True)
odds = z - m - np.log1p(np.maximum(0, rest - e))
odds[i, top] = -np.log(rest[:, 0])
