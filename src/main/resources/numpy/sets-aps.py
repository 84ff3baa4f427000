def conformity(p):
    """1 minus the mass of all more probable classes; equal ones conform equally."""
    order = p.argsort(axis=1)
    rising = np.take_along_axis(p, order, axis=1)
    mass = rising.cumsum(axis=1)
    for k in range(p.shape[1] - 2, -1, -1):
        tied = rising[:, k] == rising[:, k + 1]
        mass[tied, k] = mass[tied, k + 1]
    mass[rising == rising[:, -1:]] = 1
    out = np.empty_like(p)
    np.put_along_axis(out, order, np.minimum(1, mass), axis=1)
    return out


