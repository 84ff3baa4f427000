import base64
bits = np.frombuffer(base64.b64decode("{{BITS}}"), np.uint8)
judged = np.flatnonzero(np.unpackbits(bits, bitorder="little"))
