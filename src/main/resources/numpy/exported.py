# Saved as "Probabilities after, all rows (CSV)", beside this program.
table = np.loadtxt({{SAVED}}, delimiter=",", skiprows=1, usecols=range({{COLUMNS}}), ndmin=2)
scores, labels = table[:, :-1], table[:, -1].astype(int)
