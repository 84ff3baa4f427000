"""Writes luck.txt: what luck and resampling do to an ECE, by numpy.

Usage: /usr/bin/python3 make_luck.py > luck.txt      (Debian package python3-numpy; about two minutes)
Rows: conf_i = 0.5 + frac(i*A)/2, right_i = frac(i*B) < conf_i - 0.08, i = 1..300; 15 equal-width bins (lo, hi].
exact: the count right in a bin by numpy.convolve; drawn: 1,000,000 label sets, 200,000 resamples of the rows;
perfect: mean and 2.5 % and 97.5 % quantiles of the ECE of calibrated models, confidences uniform on [0.5, 1].
"""
import numpy as np

A, B, N, M = 0.6180339887498949, 0.7548776662466927, 300, 15
rng = np.random.default_rng(20261126)
i = np.arange(1, N + 1)
conf = 0.5 + (i * A) % 1 / 2
right = (i * B) % 1 < conf - 0.08
gap = conf - right


def bins(c):
    return np.searchsorted(np.arange(1, M) / M, c, side="left")


def line(name, *values):
    print(name, *(repr(float(v)) for v in values))


b = bins(conf)
measured = np.abs(np.bincount(b, gap, M)).sum() / N
line("measured", measured)
expected = 0.0
for m in range(M):
    p = conf[b == m]
    f = np.ones(1)
    for q in p:
        f = np.convolve(f, [1 - q, q])
    k = np.arange(len(f))
    expected += (f * np.abs(k - p.sum())).sum() / N
    if len(p):
        cdf = f.cumsum()
        low, high = np.argmax(cdf > 0.025), np.argmax(cdf >= 0.975)
        line("band", m, low, high, 1 - (f[low:high + 1]).sum())
line("expected", expected)

eces = []
for _ in range(20):
    miss = np.zeros((50000, M))
    for m in range(M):
        p = conf[b == m]
        if len(p):
            miss[:, m] = p.sum() - (rng.random((50000, len(p))) < p).sum(1)
    eces.append(np.abs(miss).sum(1) / N)
eces = np.concatenate(eces)
line("drawnMean", eces.mean())
line("drawn95", *np.quantile(eces, [0.025, 0.975]))
line("p", (eces >= measured - 1e-12).mean())

hot = np.zeros((N, M))
hot[np.arange(N), b] = gap
boot = np.concatenate([np.abs(rng.multinomial(N, np.full(N, 1 / N), 10000) @ hot).sum(1) / N for _ in range(20)])
line("resampled95", *np.quantile(boot, [0.025, 0.975]))

for n, sets in ((20, 100000), (100, 40000), (1000, 4000)):
    out = np.empty(sets)
    for s in range(sets):
        c = rng.uniform(0.5, 1, n)
        out[s] = np.abs(np.bincount(bins(c), c - (rng.random(n) < c), M)).sum() / n
    line("perfect", n, out.mean(), *np.quantile(out, [0.025, 0.975]))
