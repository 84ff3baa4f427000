best = np.sort(conformity(p)[i, y])[::-1]
rank = int(np.ceil(round((len(best) + 1) * {{TARGET}}, 9)))
threshold = best[rank - 1] if rank <= len(best) else -np.inf
