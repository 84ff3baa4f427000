members = conformity(p) >= threshold * (1 - 1e-12)
print("threshold", threshold)
print("coverage", members[i, y].mean())
print("classes per set", members.sum(axis=1).mean())
