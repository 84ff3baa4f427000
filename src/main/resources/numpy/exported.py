# Save the probabilities after, all rows (CSV), as calibrated.csv beside this program.
table = np.loadtxt("calibrated.csv", delimiter=",", skiprows=1, ndmin=2)
scores, labels = table[:, :-1], table[:, -1].astype(int)
