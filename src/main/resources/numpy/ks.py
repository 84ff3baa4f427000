order = np.argsort(confidence, kind="stable")
c = confidence[order]
line = np.cumsum(c - right[order]) / len(c)
last = np.append(c[1:] != c[:-1], True)
value = abs(line[last]).max()
