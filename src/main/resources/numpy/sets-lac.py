def conformity(p):
    return p


