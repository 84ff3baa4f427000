edges = np.arange({{M}} + 1) / {{M}}
value = 0
for k in range(p.shape[1]):
    q = p[:, k]
    b = np.searchsorted(edges[1:-1], q, side="{{SIDE}}")
    kept = q {{KEPT}} 1
    said = np.bincount(b[kept], q[kept], {{M}})
    was = np.bincount(b[kept], (y == k)[kept], {{M}})
    value += abs(said - was).sum() / len(y) / p.shape[1]
