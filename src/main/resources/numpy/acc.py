value = right.mean()
