"""Prediction sets and calibration lines of the real files, by NumPy and SciPy: prints src/test/resources/goldens/conformal.csv.

Run in the project's folder: /usr/bin/python3 src/test/resources/goldens/conformal_goldens.py > src/test/resources/goldens/conformal.csv
"""
import math
import os
from fractions import Fraction

import numpy as np
from scipy.optimize import brentq, minimize
from scipy.special import expit, log_softmax

REAL = "../shared/data/real/"


def table(name):
    a = np.loadtxt(REAL + name, delimiter=",", skiprows=1)
    return a[:, :-1], a[:, -1].astype(int)


def sets(p_fit, y_fit, p, y, target):
    n = len(y_fit)
    rank = math.ceil((n + 1) * Fraction(str(target)))

    def lac(q):
        return q

    def aps(q):
        # mass of the strictly more probable classes, as 1 - tail: the tail of less or equally probable ones
        out = np.empty_like(q)
        for k in range(q.shape[1]):
            tail = np.where(q <= q[:, [k]], q, 0)
            out[:, k] = np.where(q[:, k] == q.max(axis=1), 1, np.sort(tail, axis=1).sum(axis=1))
        return out

    for word, f in (("lac", lac), ("aps", aps)):
        fit = f(p_fit)[np.arange(n), y_fit]
        tau = -np.inf if rank > n else np.sort(fit)[::-1][rank - 1]
        inside = f(p) >= (tau - 1e-12 * abs(tau) if np.isfinite(tau) else tau)  # sums of rounded numbers tie
        size = inside.sum(axis=1)
        hit = inside[np.arange(len(y)), y]
        by_class = [int(hit[y == k].sum()) for k in range(p.shape[1])]
        yield word, rank, tau, hit.sum(), size.sum(), (size == 1).sum(), (size == 0).sum(), " ".join(map(str, by_class))


def line(x, r):
    keep = np.isfinite(x)
    x, r = x[keep], r[keep].astype(float)

    def loss(w):
        t = w[0] + w[1] * x
        return np.mean(np.logaddexp(0, t) - r * t), np.array([np.mean(expit(t) - r), np.mean((expit(t) - r) * x)])

    w = minimize(loss, [0.0, 1.0], jac=True, method="BFGS", options={"gtol": 1e-14}).x
    for _ in range(30):  # to the last digit
        q = expit(w[0] + w[1] * x)
        d = np.stack([np.ones_like(x), x])
        w = w - np.linalg.solve((d * (q * (1 - q))) @ d.T, d @ (q - r))
    large = brentq(lambda a: np.sum(expit(a + x)) - r.sum(), -50, 50, xtol=1e-14)
    return w[1], w[0], large, len(x), int((~keep).sum())


def log_odds(z):
    top = z.argmax(axis=1)
    s = np.exp(z - z.max(axis=1, keepdims=True))
    s[np.arange(len(z)), top] = 0
    return -np.log(s.sum(axis=1)), top


print("# file,kind,T,target,score,rank,threshold,covered,members,singletons,empty,covered by class")
for name, kind, t in (("densenet40_c10_test.csv", "logits", 1.0), ("densenet40_c10_test.csv", "logits", 3.2),
                      ("vgg16_c10_probs.csv", "probs", 1.0), ("lenet5_c10_probs_2decimals.csv", "probs", 1.0)):
    s, y = table(name)
    p = s if kind == "probs" else np.exp(log_softmax(s / t, axis=1))
    h = len(y) // 2
    for target in (0.8, 0.9, 0.95, 0.99):
        for row in sets(p[:h], y[:h], p[h:], y[h:], target):
            word, rank, tau, *counts = row
            print(f"set,{name},{t},{target},{word},{rank},{tau!r}," + ",".join(str(c) for c in counts))
for name in ("densenet40_c10_test.csv", "densenet40_c10_val.csv"):
    s, y = table(name)
    x, top = log_odds(s)
    print(f"line,{name}," + ",".join(repr(float(v)) for v in line(x, top == y)))
for name in ("top1_snacks.csv", "top1_resnet110_c10.csv"):
    a = np.loadtxt(REAL + name, delimiter=",", skiprows=1)
    with np.errstate(divide="ignore"):
        x = np.log(a[:, 2]) - np.log1p(-a[:, 2])
    print(f"line,{name}," + ",".join(repr(float(v)) for v in line(x, a[:, 0] == a[:, 1])))
