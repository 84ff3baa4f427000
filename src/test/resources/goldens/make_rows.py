"""Writes rows.txt: softmax and losses of one row, computed with mpmath at 80 digits from the doubles themselves.

Usage: python3 make_rows.py > rows.txt      (Debian package python3-mpmath)
Each case is a block of "name value value ..." lines; numbers are the nearest doubles, as hexadecimal floats and decimal.
"""
import mpmath as mp

mp.mp.dps = 80
E = [0.1, 0.0, 0.5]

CASES = [  # (z, T, y)
    ([4.5, -1.2, 0.8], 1, 0), ([5, 2], 1, 0), ([2.1, 0.3, -0.8], 1, 0), ([2, 1, 0.5], 1, 0), ([102, 101, 100.5], 1, 0),
    ([2, 1, 0.1], 1, 0), ([2, 1, 0.1], 2, 0), ([2, 1, 0.1], 0.5, 0), ([5, 1, 0.5], 1, 0), ([5, 1, 0.5], 1, 1),
    ([5, 1, 0.5], 0.5, 1), ([5, 1, 0.5], 2, 1), ([5, 1, 0.5], 4, 1), ([5, 1, 0.5], 8, 1), ([5, 1, 0.5], 8, 0),
    ([5, 1, -0.5], 1, 0), ([5, 1, -0.5], 0.5, 0), ([3, 1, 0.2, -0.5, 2.5], 1, 0), ([1, 0], 1, 0), ([11, 10], 1, 0),
    ([2, 0], 1, 0), ([5, 0], 1, 0), ([10, 0], 1, 0), ([3, 1.5, 0.5], 0.3, 0), ([3, 1.5, 0.5], 1, 0),
    ([3, 1.5, 0.5], 2, 0), ([0.2, 0.1, 0.1], 1, 0), ([1.0, 0.9, -3.0], 1, 1), ([2, 1, 0.5], 0.5, 2),
    ([1000, 999, 998], 1, 2), ([1000, 1001, 1002], 1, 0), ([800, 1, 1], 1, 0), ([709, 709, 709], 1, 0),
    ([-740, -741, -742], 1, 0), ([-10000, -10000], 1, 0), ([0, 800], 1, 0), ([0, 1000], 1, 0), ([800, 0], 1, 1),
    ([40, 0], 1, 0), ([16, 8, 0], 1, 0), ([16, 8, 0], 8, 0), ([10] + [0] * 9, 1, 0), ([7.0] + [0] * 9, 1, 0),
    ([1e308, 1e308, -1e308], 1e3, 2), ([1e308, -1e308], 1e3, 0), ([-1e308, -1e308], 1, 1), ([1e6, 1e6 - 1, 1e6 - 2], 1, 1),
    ([3, 0, 0], 4, 0), ([6, 5, -50], 4, 0), ([2, 1, 0.5], 0.001, 0), ([2, 1, 0.5], 1000, 1), ([0.04, 0], 1, 0),
    ([4.0, 3.5, 2.5, 1.0, 0.5, -1.0], 1, 0), ([i * 0.37 % 7 - 3 for i in range(100)], 1.7, 42),
]


def softmax(z):
    m = max(z)
    e = [mp.exp(v - m) for v in z]
    s = mp.fsum(e)
    return [v / s for v in e], [v - m - mp.log(s) for v in z]


def show(name, values):
    print(name, *[float(mp.nstr(v, 40)).hex() if abs(v) <= mp.mpf(2) ** 1024 else ("-inf" if v < 0 else "inf") for v in values])


print("# mpmath", mp.__version__, "80 digits; hexadecimal doubles; rule of each line as in the Javadoc of engine.Losses")
for z, t, y in CASES:
    zz = [mp.mpf(float(v)) / mp.mpf(float(t)) for v in z]
    k = len(z)
    p, lp = softmax(zz)
    show("z", [mp.mpf(float(v)) for v in z])
    show("T", [mp.mpf(float(t))])
    print("y", y)
    show("p", p)
    show("logp", lp)
    show("crossEntropy", [-lp[y]])
    show("brier", [mp.fsum((p[i] - (i == y)) ** 2 for i in range(k))])
    show("entropy", [-mp.fsum(p[i] * lp[i] for i in range(k))])
    show("klUniform", [-mp.log(k) - mp.fsum(lp) / k])
    eps = mp.mpf(0.1)
    show("smoothedK", [-mp.fsum(((1 - eps) * (i == y) + eps / k) * lp[i] for i in range(k))])
    show("smoothedKMinus1", [-mp.fsum((1 - eps if i == y else eps / (k - 1)) * lp[i] for i in range(k))])
    show("doubled", [-softmax(p)[1][y]])
