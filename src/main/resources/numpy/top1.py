confidence = confidence[judged]
right = right[judged]
log_odds = np.log(confidence) - np.log1p(-confidence)
