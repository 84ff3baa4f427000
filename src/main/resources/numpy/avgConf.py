value = confidence.mean()
