"""Writes calibrators.txt: what each calibrator, fitted on the first half of the rows, does to the second half.

Usage: python3 make_calibrators.py ../shared/data/real > calibrators.txt      (Debian packages python3-numpy, python3-scipy)
Independent of the code under test: scipy's optimisers, the max-min formula for isotonic regression, numpy's binning.
"""
import sys
import numpy as np
from scipy import optimize
from scipy.special import expit, log_expit, logsumexp

BINS = 13  # of shares such as 1/3 or 0.2 none lies on an edge, where the last digit would decide
GRID = 2.0 ** 32


def odds(z):
    """ln(p/(1-p)) of every class, by logsumexp over the other classes."""
    out = np.empty_like(z)
    for k in range(z.shape[1]):
        with np.errstate(divide="ignore"):
            out[:, k] = z[:, k] - logsumexp(np.delete(z, k, axis=1), axis=1)
    return out


def bin_of(p, edges):
    """(lo, hi], 0 in the first bin."""
    return np.clip(np.searchsorted(edges, p, side="left") - 1, 0, len(edges) - 2)


def nll_vector(theta, z, y):
    k = z.shape[1]
    v = z * theta[:k] + theta[k:]
    lse = logsumexp(v, axis=1)
    p = np.exp(v - lse[:, None])
    p_y = p.copy()
    p_y[np.arange(len(y)), y] -= 1
    g = np.concatenate([(p_y * z).mean(0), p_y.mean(0)])
    return (lse - v[np.arange(len(y)), y]).mean(), g, p


def vector(z, y):
    """Newton's method with the exact Hessian and lstsq for the one direction that changes nothing."""
    k, n = z.shape[1], len(y)
    theta = np.concatenate([np.ones(k), np.zeros(k)])
    for _ in range(200):
        f, g, p = nll_vector(theta, z, y)
        f2 = [p * z, p]
        h = np.block([[-(a.T @ b) / n for b in f2] for a in f2])
        for i, a in enumerate([z, np.ones_like(z)]):
            for j, b in enumerate([z, np.ones_like(z)]):
                h[i * k:(i + 1) * k, j * k:(j + 1) * k] += np.diag((p * a * b).mean(0))
        step = np.linalg.lstsq(h, -g, rcond=1e-13)[0]
        t = 1.0
        while nll_vector(theta + t * step, z, y)[0] > f + 1e-15 and t > 1e-9:
            t /= 2
        theta = theta + t * step
        if np.abs(step).max() < 1e-11:
            break
    return theta


def logistic(f, t, bounds=None):
    f = np.asarray(f, float)
    size = np.abs(f).max(1)
    g = f / size[:, None]

    def loss(w):
        x = w @ g
        return -(t * log_expit(x) + (1 - t) * log_expit(-x)).mean(), g @ (expit(x) - t) / len(t)

    w = np.zeros(len(f))
    options = {"ftol": 1e-16, "gtol": 1e-13, "maxiter": 20000, "maxfun": 40000}
    w = optimize.minimize(loss, w, jac=True, method="L-BFGS-B", bounds=bounds, options=options).x
    # polish with Newton on the parameters that are not held at a bound
    open_ = np.array([bounds is None or bounds[j][0] is None or w[j] > 1e-9 for j in range(len(w))])
    for _ in range(60):
        x = w @ g
        p = expit(x)
        h = (g[open_] * (p * (1 - p))) @ g[open_].T
        w[open_] -= np.linalg.solve(h, g[open_] @ (p - t))
    return w / size


def platt(l, y):
    l, y = l[np.isfinite(l)], y[np.isfinite(l)]
    n1, n0 = y.sum(), len(y) - y.sum()
    return logistic([l, np.ones_like(l)], np.where(y == 1, (n1 + 1) / (n1 + 2), 1 / (n0 + 2)))


def beta(l, y):
    l, y = l[np.isfinite(l)], y[np.isfinite(l)]
    return logistic([log_expit(l), -log_expit(-l), np.ones_like(l)], y.astype(float), [(0, None), (0, None), (None, None)])


def isotonic(l, y):
    """g(x_i) = max over s <= i of min over t >= i of the mean of x_s .. x_t (Robertson et al. 1988)."""
    key = np.rint(l * GRID)
    x, inverse = np.unique(key, return_inverse=True)
    ones = np.bincount(inverse, y, len(x))
    count = np.bincount(inverse, minlength=len(x)).astype(float)
    cs, cc = np.concatenate([[0], ones.cumsum()]), np.concatenate([[0], count.cumsum()])
    best = np.full(len(x), -np.inf)
    for s in range(len(x)):
        mean = (cs[s + 1:] - cs[s]) / (cc[s + 1:] - cc[s])
        from_right = np.minimum.accumulate(mean[::-1])[::-1]
        best[s:] = np.maximum(best[s:], from_right)
    return x, best


def apply_isotonic(fit, l):
    x, g = fit
    return g[np.clip(np.searchsorted(x, np.rint(l * GRID), side="right") - 1, 0, len(x) - 1)]


def judge(name, log_q, y):
    n, k = log_q.shape
    empty = np.isneginf(log_q).all(1)
    log_q = np.where(empty[:, None], 0.0, log_q)
    log_p = log_q - logsumexp(log_q, axis=1)[:, None]
    p = np.exp(log_p)
    top = p.argmax(1)
    conf, right = p[np.arange(n), top], top == y
    edges = np.arange(BINS + 1) / BINS
    b = bin_of(conf, edges)
    gap = np.bincount(b, conf - right, BINS)
    ece = np.abs(gap).sum() / n
    onehot = np.eye(k)[y]
    cw = np.mean([np.abs(np.bincount(bin_of(p[:, j], edges), p[:, j] - onehot[:, j], BINS)).sum() / n for j in range(k)])
    nll = -log_p[np.arange(n), y]
    print(name, "accuracy", repr(float(right.mean())), "nll", repr(float(nll.mean())), "brier",
          repr(float(((p - onehot) ** 2).sum(1).mean())), "ece", repr(float(ece)), "classwise", repr(float(cw)),
          "zeroTrue", int(np.isinf(nll).sum()), "unanswered", int(empty.sum()))


def case(name, z, y, methods):
    half = len(y) // 2
    zf, yf, zj, yj = z[:half], y[:half], z[half:], y[half:]
    k = z.shape[1]
    lf, lj = odds(zf), odds(zj)
    is_k = [(yf == j).astype(int) for j in range(k)]
    print("case", name)
    with np.errstate(divide="ignore"):
        for m in methods:
            if m == "identity":
                q = zj
            elif m == "vector":
                t = vector(zf, yf)
                q = zj * t[:k] + t[k:]
                print("fit nll", repr(float(nll_vector(t, zf, yf)[0])), "weights", *map(repr, map(float, t[:k])))
            elif m == "platt":
                ab = [platt(lf[:, j], is_k[j]) for j in range(k)]
                print("fit class0", *map(repr, map(float, ab[0])))
                q = np.stack([log_expit(ab[j][0] * lj[:, j] + ab[j][1]) for j in range(k)], 1)
                q = np.where(np.isneginf(lj), -np.inf, q)
            elif m == "beta":
                abc = [beta(lf[:, j], is_k[j]) for j in range(k)]
                for j in range(k):
                    print("fit class%d" % j, *map(repr, map(float, abc[j])))
                q = np.stack([log_expit(abc[j][0] * log_expit(lj[:, j]) - abc[j][1] * log_expit(-lj[:, j]) + abc[j][2])
                              for j in range(k)], 1)
                q = np.where(np.isneginf(lj), -np.inf, q)
            elif m == "isotonic":
                q = np.log(np.stack([apply_isotonic(isotonic(lf[:, j], is_k[j]), lj[:, j]) for j in range(k)], 1))
            elif m == "histogram":
                edges = np.arange(BINS + 1) / BINS
                cols = []
                for j in range(k):
                    b = bin_of(expit(lf[:, j]), edges)
                    count, yes = np.bincount(b, minlength=BINS), np.bincount(b, is_k[j], BINS)
                    value = np.where(count > 0, yes / np.maximum(count, 1), (edges[:-1] + edges[1:]) / 2)
                    cols.append(value[bin_of(expit(lj[:, j]), edges)])
                q = np.log(np.stack(cols, 1))
            judge(m, q, yj)


def small():
    """Forty rows of three classes, labels drawn from softmax(z/2); written out so that any language can read them."""
    r = np.random.default_rng(11)
    z = np.round(r.normal(0, 2.5, (40, 3)), 3)
    p = np.exp(z / 2) / np.exp(z / 2).sum(1, keepdims=True)
    y = (p.cumsum(1) < r.random(40)[:, None]).sum(1).clip(0, 2)
    for row, label in zip(z, y):
        print("row", *map(repr, map(float, row)), int(label))
    return z, y


ALL = ["identity", "vector", "platt", "beta", "isotonic", "histogram"]
print("# scipy", __import__("scipy").__version__, "numpy", np.__version__, "; doubles in shortest form")
z, y = small()
case("small", z, y, ALL)
folder = sys.argv[1]
table = np.loadtxt(folder + "/densenet40_c10_val.csv", delimiter=",", skiprows=1)
case("densenet40_c10_val.csv", table[:, :10], table[:, 10].astype(int), ALL)
table = np.loadtxt(folder + "/lenet5_c10_probs_2decimals.csv", delimiter=",", skiprows=1)
with np.errstate(divide="ignore"):
    case("lenet5_c10_probs_2decimals.csv", np.log(table[:, :10]), table[:, 10].astype(int), ["identity", "isotonic", "histogram"])
