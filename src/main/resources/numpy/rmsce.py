value = np.sqrt((share * gap**2).sum())
