"""Reads the weight shards of a TensorFlow.js model, undoing their quantisation."""

import math
import pathlib

import numpy

STORED = {"float32": "<f4", "int32": "<i4", "bool": "u1", "uint8": "u1", "float16": "<f2", "uint16": "<u2"}
WANTED = {"float32": numpy.float32, "int32": numpy.int32, "bool": numpy.bool_}


class BrokenWeights(Exception):
    pass


def dequantised(stored, quantisation):
    if quantisation is None or quantisation["dtype"] == "float16":
        return stored
    return stored.astype(numpy.float32) * numpy.float32(quantisation["scale"]) + numpy.float32(quantisation["min"])


def read_weights(groups, folder):
    """groups: the weightsManifest of a model.json. Returns {name: array}."""
    weights = {}
    for group in groups:
        shard = b"".join((pathlib.Path(folder) / path).read_bytes() for path in group["paths"])
        offset = 0
        for entry in group["weights"]:
            quantisation = entry.get("quantization")
            stored_type = numpy.dtype(STORED[quantisation["dtype"] if quantisation else entry["dtype"]])
            count = math.prod(entry["shape"])
            if offset + count * stored_type.itemsize > len(shard):
                raise BrokenWeights(f"{entry['name']} reaches beyond the end of its file")
            values = numpy.frombuffer(shard, stored_type, count, offset)
            offset += values.nbytes
            wanted = WANTED[entry["dtype"]]
            weights[entry["name"]] = dequantised(values, quantisation).astype(wanted).reshape(entry["shape"])
        if offset != len(shard):
            raise BrokenWeights(f"{len(shard) - offset} bytes are left over in {', '.join(group['paths'])}")
    return weights
