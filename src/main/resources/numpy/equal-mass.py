s = np.sort(confidence)
run = np.cumsum(np.append(0, np.diff(s) > 1e-12 * s[1:] * (1 - s[1:])))
end = np.searchsorted(run, run, side="{{TIED}}"){{LAST}}
parts = min({{M}}, len(s))
cuts = [k * (len(s) // parts) + min(k, len(s) % parts) for k in range(1, parts)]
inner = [(s[c - 1] + s[c]) / 2 if run[c - 1] < run[c] else s[end[c]] for c in cuts]
edges = np.unique([0.0, 1.0] + inner)
