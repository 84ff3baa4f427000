value = w[0] - w[1] * m / s
