"""Writes curves.txt: the numbers of Corp, SmoothEce, SmoothCurve and CumulativeDifference, by other ways than the engine's.

Usage: python3 make_curves.py > curves.txt      (Debian packages python3-numpy, python3-scipy, python3-mpmath)
       python3 make_curves.py logits.csv        prints the same numbers for a file of logits with a column "label"

Confidences are multiples of 2**-20, made by a linear congruential generator that the Java test repeats, so that both
sides have the very same doubles. The Brier decomposition is a quadratic programme solved by averaging over all
intervals (min-max formula, not pool-adjacent-violators); the smooth ECE is direct quadrature over mirror images between
roots found by scipy; p-values are checked against simulation at the end (printed as comments).
"""
import sys

import numpy as np
import mpmath as mp
from scipy import integrate, optimize, stats


def draws(seed, n):
    """x -> 6364136223846793005 x + 1442695040888963407 mod 2**64; the top 20 bits, then the top 20 of the next."""
    x, a, b = seed, [], []
    for _ in range(n):
        for out in (a, b):
            x = (6364136223846793005 * x + 1442695040888963407) % 2**64
            out.append(x >> 44)
    return np.array(a) / 2**20, np.array(b) / 2**20


def case(kind, n, seed):
    u, v = draws(seed, n)
    if kind == "over":       # piles up at 1 and is right less often than it says
        p = 1 - np.floor((1 - u) ** 3 * 2**19) / 2**20
        y = v < 0.25 + 0.65 * p
    elif kind == "calibrated":
        p = 0.25 + np.floor(u * 3 * 2**18) / 2**20
        y = v < p
    elif kind == "crossing":  # under-confident below, over-confident above
        p = 0.1 + np.floor(u * 0.9 * 2**20) / 2**20
        p = np.floor(p * 2**20) / 2**20
        y = v < 0.55
    else:                     # ties: ten values
        p = np.floor(u * 10) / 16 + 0.25
        y = v < p * p
    return p, y.astype(float)


def brier_parts(p, y):
    x, inverse = np.unique(p, return_inverse=True)
    w = np.bincount(inverse).astype(float)
    s = np.bincount(inverse, y)
    W, S = np.r_[0, np.cumsum(w)], np.r_[0, np.cumsum(s)]
    # isotonic regression at i: the largest over j <= i of the smallest over k >= i of the mean of j..k
    means = (S[None, 1:] - S[:-1, None]) / np.where(W[None, 1:] > W[:-1, None], W[None, 1:] - W[:-1, None], np.nan)
    means[np.tril_indices(len(x), -1)] = np.inf
    tail_min = np.minimum.accumulate(means[:, ::-1], axis=1)[:, ::-1]
    fit = np.array([tail_min[: i + 1, i].max() for i in range(len(x))])
    c = fit[inverse]
    brier, unc = np.mean((p - y) ** 2), y.mean() * (1 - y.mean())
    cal = np.mean((c - y) ** 2)
    return brier, brier - cal, unc - cal, unc, len(np.unique(np.round(fit, 12)))


def smoothed(p, y, t, s):
    m = np.arange(-3, 4)[:, None]
    k = (np.exp(-((t - p - 2 * m) / s) ** 2 / 2) + np.exp(-((t + p - 2 * m) / s) ** 2 / 2)).sum(0)
    return np.dot(k, p - y) / (len(p) * s * np.sqrt(2 * np.pi))


def area(p, y, s):
    r = lambda t: smoothed(p, y, t, s)
    grid = np.linspace(0, 1, 1501)
    v = np.array([r(t) for t in grid])
    cuts = [0.0] + [optimize.brentq(r, grid[i], grid[i + 1], xtol=1e-13)
                    for i in range(1500) if v[i] * v[i + 1] < 0] + [1.0]
    total = 0.0
    for lo, hi in zip(cuts, cuts[1:]):
        parts = max(1, int(np.ceil((hi - lo) / s)))
        edges = np.linspace(lo, hi, parts + 1)
        x, w = np.polynomial.legendre.leggauss(20)
        piece = sum((b - a) / 2 * wi * r((a + b) / 2 + (b - a) / 2 * xi)
                    for a, b in zip(edges, edges[1:]) for xi, wi in zip(x, w))
        total += abs(piece)
    return total


def smooth_ece(p, y):
    low = max(abs((p - y).mean()), 1e-3)
    f = lambda s: area(p, y, s) - s
    if f(low) <= 0:
        return low, area(p, y, low)
    s = optimize.brentq(f, low, np.abs(p - y).mean() + 1e-3, xtol=1e-11)
    return s, area(p, y, s)


def curve(p, y, t, s):
    m = np.arange(-3, 4)[:, None]
    k = (np.exp(-((t - p - 2 * m) / s) ** 2 / 2) + np.exp(-((t + p - 2 * m) / s) ** 2 / 2)).sum(0)
    return k @ p / k.sum(), k @ y / k.sum(), k.sum() / (len(p) * s * np.sqrt(2 * np.pi)), k.sum() ** 2 / (k @ k)


def cumulative(p, y):
    x, inverse = np.unique(p, return_inverse=True)
    c = np.r_[0, np.cumsum(np.bincount(inverse, p - y))] / len(p)
    sd = np.sqrt(np.sum(p * (1 - p))) / len(p)
    return np.abs(c).max(), c.max() - c.min(), sd


mp.mp.dps = 40


def farther(x):
    """P(max |B| > x): one minus the chance of staying between two absorbing walls, by the eigenfunctions."""
    return 1 - mp.fsum(4 / mp.pi * (-1) ** k / (2 * k + 1)
                       * mp.exp(-((2 * k + 1) ** 2) * mp.pi ** 2 / (8 * mp.mpf(x) ** 2)) for k in range(300))


def wider(x):
    """P(range of B > x): the density of Feller (1951), 8 sum (-1)^(k-1) k^2 phi(k r), integrated."""
    f = lambda r: 8 * mp.fsum((-1) ** (k - 1) * k * k * mp.npdf(k * r) for k in range(1, 120))
    return mp.quad(f, [x, x + 0.5, x + 1, x + 2, x + 4, x + 8, x + 16])


def show(name, *values):
    print(name, *["%.15g" % v if isinstance(v, (float, np.floating, mp.mpf)) else v for v in map(
        lambda q: float(q) if isinstance(q, mp.mpf) else q, values)])


def from_file(path):
    table = np.genfromtxt(path, delimiter=",", names=True)
    z = np.array([table[n] for n in table.dtype.names if n != "label"]).T
    p = np.exp(z - z.max(1, keepdims=True))
    return (p / p.sum(1, keepdims=True)).max(1), (z.argmax(1) == table["label"]).astype(float)


if __name__ == "__main__" and len(sys.argv) > 1:
    p, y = from_file(sys.argv[1])
    show("means", p.mean(), y.mean())
    s, a = smooth_ece(p, y)
    show("smooth", a, s)
    ks, kuiper, sd = cumulative(p, y)
    show("cumulative", ks, kuiper, sd, farther(ks / sd), wider(kuiper / sd))
elif __name__ == "__main__":
    for kind, n, seed in [("over", 800, 1), ("calibrated", 600, 2), ("crossing", 500, 3), ("ties", 400, 4)]:
        p, y = case(kind, n, seed)
        show("case", kind, n, seed)
        show("means", p.mean(), y.mean())
        show("corp", *brier_parts(p, y))
        s, a = smooth_ece(p, y)
        show("smooth", a, s)
        show("area", 0.02, area(p, y, 0.02), 0.3, area(p, y, 0.3))
        show("curve", 0.05, 0.5, *curve(p, y, 0.5, 0.05))
        end = 0.85 if kind == "ties" else 1.0
        show("curve", 0.05, end, *curve(p, y, end, 0.05))
        ks, kuiper, sd = cumulative(p, y)
        show("cumulative", ks, kuiper, sd, farther(ks / sd), wider(kuiper / sd))
    for x in (0.3, 0.6, 1.0, 1.4999, 1.5, 2.0, 3.0, 5.0):
        show("brownian", x, farther(x), wider(x))
    g = np.random.default_rng(5)
    top, spread = [], []
    for _ in range(40):
        b = np.cumsum(g.standard_normal((500, 4000)), axis=1) / np.sqrt(4000)
        top.append((np.abs(b).max(1) > 1.5).mean())
        spread.append((np.maximum(b.max(1), 0) - np.minimum(b.min(1), 0) > 2.0).mean())
    print("# 20,000 random walks of 4,000 steps: P(max|B| > 1.5) about %.4f, P(range > 2) about %.4f" % (
        np.mean(top), np.mean(spread)))
