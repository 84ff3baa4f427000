edges = np.arange({{M}} + 1) / {{M}}
