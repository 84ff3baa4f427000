value = abs(gap).max()
