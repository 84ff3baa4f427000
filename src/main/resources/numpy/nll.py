value = nats.mean()
