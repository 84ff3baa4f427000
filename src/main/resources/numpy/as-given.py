y = labels[judged]
i = np.arange(len(y))
p = scores[judged]
top = p.argmax(axis=1)
right = top == y
confidence = p[i, top]
nats = -np.log(p[i, y])
log_odds = np.log(confidence) - np.log1p(-confidence)
