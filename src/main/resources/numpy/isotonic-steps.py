_, k = np.unique(confidence, return_inverse=True)
steps = []
for n, r in zip(np.bincount(k).tolist(), np.bincount(k, right).tolist()):
    steps.append([n, r])
    while len(steps) > 1 and steps[-2][1] * steps[-1][0] >= steps[-1][1] * steps[-2][0]:
        n, r = steps.pop()
        steps[-1][0] += n
        steps[-1][1] += r
step = sum(r * (1 - r / n) for n, r in steps) / len(confidence)
