value = w[1] / s
