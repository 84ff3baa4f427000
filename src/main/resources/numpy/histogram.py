x = np.rint(1e12 / (1 + np.exp(-odds))) / 1e12
for k in range(len(share)):
    s = np.searchsorted(inner[k], x[:, k], side="{{OWN SIDE}}")
    z[:, k] = np.log(np.array(share[k])[s])
