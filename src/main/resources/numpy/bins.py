b = np.searchsorted(edges[1:-1], confidence, side="{{SIDE}}")
kept = confidence {{KEPT}} 1
n = np.bincount(b[kept], minlength=len(edges) - 1)
has = n > 0
n_b = n[has]
conf = np.bincount(b[kept], confidence[kept], len(n))[has] / n_b
acc = np.bincount(b[kept], right[kept], len(n))[has] / n_b
gap = conf - acc
share = n_b / len(confidence)
