value = ((confidence - right) ** 2).mean() - step
