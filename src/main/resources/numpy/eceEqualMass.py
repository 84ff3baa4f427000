value = (share * abs(gap)).sum()
