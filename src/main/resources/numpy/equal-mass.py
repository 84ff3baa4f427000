s = np.sort(confidence)
parts = min({{M}}, len(s))
cuts = [k * (len(s) // parts) + min(k, len(s) % parts) for k in range(1, parts)]
edges = np.unique([0.0, 1.0] + [(s[c - 1] + s[c]) / 2 for c in cuts])
