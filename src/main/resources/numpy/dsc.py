value = right.mean() * (1 - right.mean()) - step
