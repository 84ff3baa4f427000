y = labels[judged]
i = np.arange(len(y))
z = {{LOGITS}}[judged]
